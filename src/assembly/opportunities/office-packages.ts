// SPDX-License-Identifier: Apache-2.0
import type { PackageUses } from '#facts/components';
import type { Repository } from '#facts/portfolio';
import { type KnownPackage, packagePurl } from '#facts/upstreams';
import type { Principal } from '#model';
import type { UsedPackage } from '#pillars/execution';
import type { Office } from '../office.ts';

const NO_WEAKNESS = { critical: 0, high: 0, medium: 0, low: 0 };

/** All packages that the office uses, with what registries, advisories and releases tell of them. */
export async function officePackages(
  office: Office,
  principal: Principal,
): Promise<readonly UsedPackage[]> {
  const [uses, known, measured, stock, weaknesses] = await Promise.all([
    office.components.packageUses(principal),
    office.upstreams.known(principal),
    office.compliance.measured(principal),
    office.advisories.stock(principal),
    office.vulnerabilities.openByPackage(principal),
  ]);
  const told = new Map(known.map((one) => [one.purl, one]));
  const behind = behindByPackage(measured);
  const isMatched = stock.importedAt !== undefined;
  return uses.map((used) => ({
    ...asUsed(used, told.get(used.purl)),
    releasesBehind: behind.get(used.purl),
    weaknesses: isMatched ? (weaknesses.get(used.purl) ?? NO_WEAKNESS) : undefined,
  }));
}

function asUsed({ uses, askers, ...used }: PackageUses, told?: KnownPackage): UsedPackage {
  const isDirect = uses.some(({ depth }) => depth === 1);
  const funding = [...used.funding, ...(told?.funding ?? [])];
  const asking = askers + Number(isDirect);
  return {
    purl: used.purl,
    ecosystem: used.ecosystem,
    name: used.name,
    usages: uses.map(({ repositoryId, ...use }) => ({ ...use, repository: String(repositoryId) })),
    // No asker at all: the files have no edges.
    askers: asking === 0 ? undefined : asking,
    repositoryUrl: told?.repositoryUrl,
    homepage: told?.homepage,
    description: told?.description,
    maintainers: told?.maintainers || undefined,
    latestAt: told?.latestAt,
    deprecated: told?.deprecated,
    funding: told === undefined && funding.length === 0 ? undefined : [...new Set(funding)],
  };
}

/** Of several versions in use, the one that is furthest behind. */
function behindByPackage(
  measured: readonly { readonly purl: string; readonly newer?: number | undefined }[],
): ReadonlyMap<string, number> {
  const behind = new Map<string, number>();
  for (const { purl, newer } of measured) {
    const name = packagePurl(purl);
    if (name === undefined || newer === undefined) continue;
    behind.set(name, Math.max(newer, behind.get(name) ?? 0));
  }
  return behind;
}

const PAGE = 500;

/** All repositories of the organisation. */
export async function allRepositories(
  { portfolio }: Office,
  principal: Principal,
): Promise<readonly Repository[]> {
  const all: Repository[] = [];
  let after: string | undefined;
  do {
    const page = await portfolio.list(principal, { limit: PAGE, after });
    all.push(...page.items);
    after = page.nextCursor;
  } while (after !== undefined);
  return all;
}

// SPDX-License-Identifier: Apache-2.0
import { type Problem, parsePurl } from '#model';
import { orderOf, sortKeyOf } from '../orders/index.ts';
import type { Advisory, AdvisoryReference, AffectedPackage } from '../records/index.ts';
import {
  chiefSeverity,
  isSameRelease,
  type PackageName,
  packageKey,
  packagesOfPurl,
  type Severity,
} from '../records/index.ts';
import {
  type AffectedVersions,
  affectedRangeOf,
  affectedVersionsOf,
  isAffected,
} from './affected-versions.ts';

/** What is in use: a package URL with its version, or the package's name and version in OSV's words. */
export type InUse =
  | { readonly purl: string; readonly version?: string | undefined }
  | (PackageName & { readonly version: string });

/** An advisory that speaks of the version in use. */
export interface Match {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  /** The package's own where it has one, else the advisory's; the newest version of CVSS that is computed. */
  readonly severity?: Severity | undefined;
  /** In VERS: `vers:npm/>=1.0.0|<1.2.3`. */
  readonly affectedRange: string;
  /** The smallest version above the one in use that fixes it and is not affected again. */
  readonly fixedIn?: string | undefined;
  /** Present: the advisory was taken back; since when. */
  readonly withdrawn?: string | undefined;
  /** When it was first told of; absent where the record does not say. */
  readonly published?: string | undefined;
  readonly references: readonly AdvisoryReference[];
}

export interface AdvisoryIndex {
  /** The advisories that speak of the version in use, by id; none where the package URL cannot be read. */
  match(inUse: InUse): readonly Match[];
  /** Ranges that could not be used, since they hold texts that are no versions of their ecosystem. */
  readonly problems: readonly Problem[];
}

interface Entry {
  readonly advisory: Advisory;
  readonly affected: AffectedPackage;
  readonly versions: AffectedVersions;
}

/** An index of advisories by package. Of several records with one id the last modified counts. */
export function createAdvisoryIndex(advisories: readonly Advisory[]): AdvisoryIndex {
  const byPackage = new Map<string, Entry[]>();
  const problems: Problem[] = [];
  for (const advisory of latestOf(advisories)) {
    for (const affected of advisory.affected) {
      const entry: Entry = { advisory, affected, versions: affectedVersionsOf(affected) };
      const key = packageKey(affected);
      const entries = byPackage.get(key);
      if (entries === undefined) byPackage.set(key, [entry]);
      else entries.push(entry);
      problems.push(...problemsOf(entry));
    }
  }
  return { match: (inUse) => matchIn(byPackage, inUse), problems };
}

function latestOf(advisories: readonly Advisory[]): Iterable<Advisory> {
  const byId = new Map<string, Advisory>();
  for (const advisory of advisories) {
    const known = byId.get(advisory.id);
    if (known === undefined || (known.modified ?? '') <= (advisory.modified ?? '')) {
      byId.set(advisory.id, advisory);
    }
  }
  return byId.values();
}

function problemsOf({ advisory, affected, versions }: Entry): readonly Problem[] {
  return versions.unreadable.map((text) => ({
    code: 'advisories/bad-version',
    message: `Indexing ${advisory.id} for ${affected.ecosystem} ${affected.name}: expected a version, found "${text.slice(0, 100)}"`,
  }));
}

function matchIn(byPackage: ReadonlyMap<string, readonly Entry[]>, inUse: InUse): readonly Match[] {
  const asked = 'purl' in inUse ? readPurl(inUse.purl, inUse.version) : [inUse];
  const byId = new Map(
    asked.flatMap((one) => matchOne(byPackage, one)).map((one) => [one.id, one]),
  );
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function matchOne(
  byPackage: ReadonlyMap<string, readonly Entry[]>,
  asked: PackageName & { readonly version: string },
): readonly Match[] {
  const entries = (byPackage.get(packageKey(asked)) ?? []).filter(({ affected }) =>
    isSameRelease(affected.ecosystem, asked.ecosystem),
  );
  const order = orderOf(asked.ecosystem);
  const key = order && sortKeyOf(order, asked.version);
  const hits = new Map<Advisory, Entry>();
  for (const entry of entries) {
    const isHit = !hits.has(entry.advisory) && isAffected(entry.versions, asked.version, key);
    if (isHit) hits.set(entry.advisory, entry);
  }
  return [...hits].map(([advisory, hit]) => {
    const ofAdvisory = entries.filter((one) => one.advisory === advisory);
    return matchOf(advisory, hit, smallestFix(ofAdvisory, key));
  });
}

function readPurl(
  text: string,
  version: string | undefined,
): readonly (PackageName & { readonly version: string })[] {
  const purl = parsePurl(text);
  const used = version ?? purl?.version;
  if (purl === undefined || used === undefined) return [];
  return packagesOfPurl(purl).map((one) => ({ ...one, version: used }));
}

function matchOf(advisory: Advisory, hit: Entry, fixedIn: string | undefined): Match {
  const { id, aliases, summary, withdrawn, published, references } = advisory;
  return {
    id,
    aliases,
    summary,
    severity: chiefSeverity(hit.affected.severities) ?? chiefSeverity(advisory.severities),
    affectedRange: affectedRangeOf(hit.versions),
    fixedIn,
    withdrawn,
    published,
    references,
  };
}

/** "1.0 to 1.4, 2.0 to 2.2": who uses 1.1 is helped by 1.4; a fix that another range affects again helps nobody. */
function smallestFix(entries: readonly Entry[], key: string | undefined): string | undefined {
  if (key === undefined) return undefined;
  return entries
    .flatMap(({ versions }) => versions.fixes)
    .filter((fix) => fix.key > key)
    .filter((fix) => !entries.some(({ versions }) => isAffected(versions, fix.version, fix.key)))
    .sort((a, b) => (a.key < b.key ? -1 : 1))[0]?.version;
}

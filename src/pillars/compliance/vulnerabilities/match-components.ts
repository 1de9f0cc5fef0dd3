// SPDX-License-Identifier: Apache-2.0
import {
  createAdvisoryIndex,
  packageKeysOf,
  type Vulnerability,
  vulnerabilitiesOf,
} from '#engines/advisories';
import { type Instant, type Principal, parsePurl } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { judgeWeaknesses } from '../judge-weaknesses.ts';
import { addPasses, NOTHING_PASSED, onePassAtATime, type PassSummary } from '../pass.ts';
import { applyWaivers } from '../waivers/index.ts';
import { keepVulnerabilities } from './keep-vulnerabilities.ts';
import type { KnownAdvisories } from './known-advisories.ts';
import { type FindingChanges, refreshFindings } from './refresh-findings.ts';
import { isAnyMatchStale, type StaleMatch, staleMatches } from './stale-matches.ts';
import { packageOf } from './statement-for.ts';

/** Components matched in one go, so that memory does not depend on the portfolio. */
const GROUP = 5_000;

/**
 * Matches whatever has not been matched as it is now against the advisories as they are now: what a scan has changed, or
 * everything after an import that brought something. Where nothing has changed nothing is written, not even the log.
 */
export async function matchComponents(
  storage: Storage,
  advisories: KnownAdvisories,
  principal: Principal,
  at: Instant,
): Promise<PassSummary> {
  let summary: PassSummary = NOTHING_PASSED;
  const isStale = await storage.read(principal, async (tx) => {
    const edition = await advisories.edition(tx);
    return edition > 0 && (await isAnyMatchStale(tx, edition));
  });
  if (!isStale) return summary;
  const what = { action: 'compliance/match-advisories', subject: 'components' };
  return storage.write(principal, what, async (tx) => {
    // What the policy says of matches is kept in the same go.
    await onePassAtATime(tx, principal, 'compliance_judge');
    await onePassAtATime(tx, principal, 'compliance_matched');
    const edition = await advisories.edition(tx);
    for (let after = 0; ; ) {
      const group = await staleMatches(tx, edition, GROUP, after);
      const last = group.at(-1);
      if (last === undefined) break;
      after = last.id;
      const changes = await matchGroup(tx, advisories, { group, edition, at });
      summary = addPasses(summary, { ...changes, components: group.length });
    }
    await judgeWeaknesses(tx, principal, at);
    await applyWaivers(tx, at);
    return summary;
  });
}

interface Group {
  readonly group: readonly StaleMatch[];
  readonly edition: number;
  readonly at: Instant;
}

async function matchGroup(
  tx: Transaction,
  advisories: KnownAdvisories,
  { group, edition, at }: Group,
): Promise<FindingChanges> {
  const used = group.filter(({ repositories, version }) => repositories > 0 && version !== null);
  const keys = new Set(used.flatMap(({ purl }) => packageKeysOf(purl)));
  const index = createAdvisoryIndex(await advisories.about(tx, [...keys]));
  const exposed = used.flatMap((component) => {
    const ecosystem = parsePurl(component.purl)?.type ?? '';
    const version = component.version ?? undefined;
    const found = vulnerabilitiesOf(index.match({ purl: component.purl, version }), ecosystem);
    return found.map((vulnerability) => ({ component, vulnerability }));
  });
  await replaceExposures(tx, group, exposed);
  await keepMatched(tx, group, edition);
  return refreshFindings(tx, [...new Set(group.map(({ purl }) => packageOf(purl)))], at);
}

interface Exposed {
  readonly component: StaleMatch;
  readonly vulnerability: Vulnerability;
}

const COLUMNS = ['component_id', 'vulnerability_id', 'package', 'affected_range', 'fixed_in'];

async function replaceExposures(
  tx: Transaction,
  group: readonly StaleMatch[],
  exposed: readonly Exposed[],
): Promise<void> {
  const ids = group.map(({ id }) => id);
  await tx.query('DELETE FROM compliance_exposure WHERE component_id = ANY($1::bigint[])', [ids]);
  if (exposed.length === 0) return;
  const idOf = await keepVulnerabilities(
    tx,
    exposed.map(({ vulnerability }) => vulnerability),
  );
  const rows = exposed.map(({ component, vulnerability }) => [
    component.id,
    idOf(vulnerability),
    packageOf(component.purl),
    vulnerability.affectedRange,
    vulnerability.fixedIn,
  ]);
  await tx.copyFrom('compliance_exposure', COLUMNS, rows);
}

async function keepMatched(
  tx: Transaction,
  group: readonly StaleMatch[],
  edition: number,
): Promise<void> {
  await tx.query('DELETE FROM compliance_matched WHERE component_id = ANY($1::bigint[])', [
    group.map(({ id }) => id),
  ]);
  const used = group.filter(({ repositories }) => repositories > 0);
  const rows = used.map(({ id, revision }) => [id, revision, edition]);
  await tx.copyFrom('compliance_matched', ['component_id', 'revision', 'edition'], rows);
}

// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { type DecisionsByPackage, decisionsInForce } from './curation/index.ts';
import { isAnyWeaknessStale } from './exposed-weaknesses.ts';
import { joinedStandings } from './joined-standings.ts';
import { judgeWeaknesses } from './judge-weaknesses.ts';
import { judgedUses } from './judged-uses.ts';
import { keepCounts } from './kept-counts.ts';
import { addPasses, NOTHING_PASSED, onePassAtATime, type PassSummary } from './pass.ts';
import { type PolicyInForce, policyInForce } from './policy-in-force.ts';
import { productsOfRepositories } from './products-of.ts';
import { recordFindings } from './record-findings.ts';
import { recordStandings } from './record-standings.ts';
import { repositoryLicenses } from './repository-licenses.ts';
import { isAnythingStale, type StaleComponent, staleComponents } from './stale-components.ts';
import type { ProductsOf } from './under-decisions.ts';
import { applyWaivers } from './waivers/index.ts';

/** Components judged in one go: some 10 MB of rows and standings in memory, whatever the portfolio. */
const GROUP = 5_000;

/**
 * Judges whatever the policy in force has not judged as it is now: components whose licence or use a scan has changed, or
 * everything after a new policy version, known weaknesses with it. So one scan costs what it changed, and a judging that was interrupted is made up
 * for by the next. Facts are read, never changed. Where nothing has changed nothing is written, not even the log.
 */
export async function judge(
  storage: Storage,
  principal: Principal,
  at: Instant,
): Promise<PassSummary> {
  const isStale = await storage.read(principal, async (tx) => {
    const { version } = await policyInForce(tx);
    return (await isAnythingStale(tx, version)) || (await isAnyWeaknessStale(tx, version, at));
  });
  if (!isStale) return NOTHING_PASSED;
  const what = { action: 'compliance/judge', subject: 'components' };
  return storage.write(principal, what, async (tx) => {
    await onePassAtATime(tx, principal, 'compliance_judge');
    const inForce = await policyInForce(tx);
    const judging = {
      inForce,
      decisions: await decisionsInForce(tx),
      productsOf: await productsOfRepositories(tx),
      licenses: await repositoryLicenses(tx),
      principal,
      at,
    };
    let summary: PassSummary = NOTHING_PASSED;
    for (const group of await staleComponents(tx, inForce.version, GROUP)) {
      summary = addPasses(summary, await judgeGroup(tx, judging, group));
    }
    summary = addPasses(summary, await judgeWeaknesses(tx, principal, at));
    await applyWaivers(tx, at);
    await keepCounts(tx);
    return summary;
  });
}

interface Judging {
  readonly inForce: PolicyInForce;
  readonly decisions: DecisionsByPackage;
  readonly productsOf: ProductsOf;
  readonly principal: Principal;
  readonly at: Instant;
  readonly licenses: ReadonlyMap<number, string>;
}

async function judgeGroup(
  tx: Transaction,
  { inForce: { version, policy }, decisions, productsOf, licenses, principal, at }: Judging,
  group: readonly StaleComponent[],
): Promise<PassSummary> {
  const judged = await judgedUses(tx, { policy, decisions, productsOf }, group);
  const componentIds = group.map(({ id }) => id);
  const standings = joinedStandings(judged);
  await recordStandings(tx, { principal, policyVersion: version, componentIds }, standings);
  const changes = await recordFindings(
    tx,
    { principal, policy, at, licenses, componentIds },
    judged,
  );
  return { ...changes, components: group.length };
}

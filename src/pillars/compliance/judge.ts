// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { type DecisionsByPackage, decisionsInForce, packageOf } from './curation/index.ts';
import { joinedStandings } from './joined-standings.ts';
import { type PolicyInForce, policyInForce } from './policy-in-force.ts';
import { productsOfRepositories } from './products-of.ts';
import { type FindingChanges, recordFindings } from './record-findings.ts';
import { recordStandings } from './record-standings.ts';
import { repositoryLicenses } from './repository-licenses.ts';
import { isAnythingStale, type StaleComponent, staleComponents } from './stale-components.ts';
import { standingOf } from './standing.ts';
import { type ProductsOf, underDecisions } from './under-decisions.ts';
import { usedComponents } from './used-components.ts';

/** What judging changed. */
export interface JudgingSummary extends FindingChanges {
  /** Component versions looked at. */
  readonly components: number;
}

const NOTHING: JudgingSummary = { components: 0, opened: 0, returned: 0, gone: 0 };

/** Components judged in one go: some 10 MB of rows and standings in memory, whatever the portfolio. */
const GROUP = 5_000;

/**
 * Judges whatever the policy in force has not judged as it is now: components whose licence or use a scan has changed, or
 * everything after a new policy version. So one scan costs what it changed, and a judging that was interrupted is made up
 * for by the next. Facts are read, never changed. Where nothing has changed nothing is written, not even the log.
 */
export async function judge(
  storage: Storage,
  principal: Principal,
  at: Instant,
): Promise<JudgingSummary> {
  const isStale = await storage.read(principal, async (tx) =>
    isAnythingStale(tx, (await policyInForce(tx)).version),
  );
  if (!isStale) return NOTHING;
  const what = { action: 'compliance/judge', subject: 'components' };
  return storage.write(principal, what, async (tx) => {
    await oneAtATime(tx, principal);
    const inForce = await policyInForce(tx);
    const judging = {
      inForce,
      decisions: await decisionsInForce(tx),
      productsOf: await productsOfRepositories(tx),
      licenses: await repositoryLicenses(tx),
      principal,
      at,
    };
    let summary = NOTHING;
    for (const group of await staleComponents(tx, inForce.version, GROUP)) {
      summary = sum(summary, await judgeGroup(tx, judging, group));
    }
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
): Promise<JudgingSummary> {
  const components = await usedComponents(tx, group);
  const judged = components.flatMap((component) =>
    underDecisions(component, decisions.get(packageOf(component.purl)) ?? [], productsOf).map(
      (part) => ({ component: part, standing: standingOf(policy, part, part.uses) }),
    ),
  );
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

function sum(one: JudgingSummary, other: JudgingSummary): JudgingSummary {
  return {
    components: one.components + other.components,
    opened: one.opened + other.opened,
    returned: one.returned + other.returned,
    gone: one.gone + other.gone,
  };
}

// A second worker that judges at the same time would write the same standings. Released when the transaction ends.
async function oneAtATime(tx: Transaction, { organisationId }: Principal): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('compliance_judge', $1))", [
    organisationId,
  ]);
}

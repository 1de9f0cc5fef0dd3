// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import type { JudgedUse } from './judged-use.ts';
import { type PolicyInForce, policyInForce } from './policy-in-force.ts';
import { type FindingChanges, recordFindings } from './record-findings.ts';
import { recordStandings } from './record-standings.ts';
import { standingOf } from './standing.ts';
import { repositoriesToJudge, type UsedComponent, usedComponents } from './used-components.ts';

/** What judging changed. */
export interface JudgingSummary extends FindingChanges {
  readonly components: number;
  readonly repositories: number;
}

/**
 * Judges what the given repositories use, and whatever else the policy in force has not judged yet: components whose
 * licence has changed since, or everything after a new policy version. Facts are read, never changed.
 * Runs again without effect when nothing has changed.
 */
export function judge(
  storage: Storage,
  principal: Principal,
  repositoryIds: readonly number[],
  at: Instant,
): Promise<JudgingSummary> {
  const what = { action: 'compliance/judge', subject: subjectOf(repositoryIds) };
  return storage.write(principal, what, async (tx) => {
    const inForce = await policyInForce(tx);
    const repositories = await repositoriesToJudge(tx, repositoryIds, inForce.version);
    const components = await usedComponents(tx, repositories);
    const standings = judgeAll(inForce, components);
    await recordStandings(tx, principal, inForce.version, standings);
    const scope = { principal, policy: inForce.policy, at, repositories };
    const changes = await recordFindings(tx, scope, standings);
    await forgetUnused(tx);
    return { ...changes, components: components.length, repositories: repositories.length };
  });
}

function judgeAll(
  { policy }: PolicyInForce,
  components: readonly UsedComponent[],
): readonly JudgedUse[] {
  return components.map((component) => ({
    component,
    standing: standingOf(policy, component, component.uses),
  }));
}

// A component that nobody uses any more has no standing; its findings stay, as gone.
async function forgetUnused(tx: Transaction): Promise<void> {
  const unused = 'NOT IN (SELECT id FROM components_version)';
  await tx.query(`DELETE FROM compliance_judgement WHERE component_id ${unused}`);
  await tx.query(`DELETE FROM compliance_standing WHERE component_id ${unused}`);
}

function subjectOf(repositoryIds: readonly number[]): string {
  return repositoryIds.length === 1
    ? `repository:${repositoryIds[0]}`
    : `repositories:${repositoryIds.length}`;
}

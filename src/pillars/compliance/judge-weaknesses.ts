// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Transaction } from '#platform/storage';
import { type ExposedWeakness, staleWeaknesses } from './exposed-weaknesses.ts';
import { type Finding, keepFindings } from './keep-findings.ts';
import { mindedWeaknesses, nextJudging } from './minded-weaknesses.ts';
import { addPasses, NOTHING_PASSED, type PassSummary } from './pass.ts';
import type { Policy } from './policy.ts';
import { type PolicyInForce, policyInForce } from './policy-in-force.ts';

/** Weaknesses judged in one go, so that memory does not depend on the portfolio. */
const GROUP = 5_000;

/**
 * Judges the known weaknesses in what is used that the policy in force has not judged as they are now: what was matched or
 * stated since, everything after a new policy, and what has got old enough for a rule. Each that the policy minds is a finding
 * in the repository that has it; what is stated to do no harm is none.
 */
export async function judgeWeaknesses(
  tx: Transaction,
  principal: Principal,
  at: Instant,
): Promise<PassSummary> {
  const inForce = await policyInForce(tx);
  let summary: PassSummary = NOTHING_PASSED;
  for (let after = 0; ; ) {
    const group = await staleWeaknesses(tx, inForce.version, at, { after, size: GROUP });
    const last = group.at(-1);
    if (last === undefined) return summary;
    after = last.id;
    const findings = group.flatMap((one) => weaknessFindings(inForce.policy, one, at));
    const kept = await keepFindings(tx, principal, findings, at);
    const gone = await closeMissing(tx, group, findings, at);
    await markJudged(tx, inForce, group, at);
    summary = addPasses(summary, { ...kept, gone, components: 0 });
  }
}

/** What the policy minds of a weakness where it is. */
export function weaknessFindings(
  policy: Policy,
  one: ExposedWeakness,
  at: Instant,
): readonly Finding[] {
  if (one.uses.length === 0) return [];
  const { uses, repositoryId, componentId, vulnerabilityId, fixedIn } = one;
  return mindedWeaknesses(policy, one.component, { weaknesses: [one], uses, at }).map(
    ({ weakness: _, ...minded }) => ({
      ...minded,
      identity: `${minded.rule} ${repositoryId} ${one.package} vulnerability ${vulnerabilityId}`,
      repositoryId,
      componentId,
      package: one.package,
      vulnerabilityId,
      fixedIn,
    }),
  );
}

async function closeMissing(
  tx: Transaction,
  group: readonly ExposedWeakness[],
  findings: readonly Finding[],
  at: Instant,
): Promise<number> {
  const rows = await tx.query(
    `UPDATE compliance_finding AS kept SET state = 'gone', gone_at = $1
     FROM unnest($2::bigint[], $3::bigint[], $4::text[]) AS judged (vulnerability_id, repository_id, package)
     WHERE kept.state = 'open' AND kept.vulnerability_id = judged.vulnerability_id
       AND kept.repository_id = judged.repository_id AND kept.package = judged.package
       AND NOT EXISTS (SELECT FROM unnest($5::text[]) AS seen (identity) WHERE seen.identity = kept.identity)
     RETURNING kept.id`,
    [
      at,
      group.map(({ vulnerabilityId }) => vulnerabilityId),
      group.map(({ repositoryId }) => repositoryId),
      group.map((one) => one.package),
      findings.map(({ identity }) => identity),
    ],
  );
  return rows.length;
}

async function markJudged(
  tx: Transaction,
  { policy, version }: PolicyInForce,
  group: readonly ExposedWeakness[],
  at: Instant,
): Promise<void> {
  await tx.query(
    `UPDATE compliance_vulnerability_finding AS kept SET judged_by = $1, judge_again_at = judged.again
     FROM unnest($2::bigint[], $3::timestamptz[]) AS judged (id, again) WHERE kept.id = judged.id`,
    [
      version,
      group.map(({ id }) => id),
      group.map(({ published }) => nextJudging(policy, published, at) ?? null),
    ],
  );
}

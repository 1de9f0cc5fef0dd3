// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Transaction } from '#platform/storage';
import type { JudgedUse } from './judged-use.ts';
import { VERDICTS } from './verdict.ts';

export interface StandingScope {
  readonly principal: Principal;
  readonly policyVersion: number;
  /** All that were looked at; those without a standing are not in use any more. */
  readonly componentIds: readonly number[];
}

/** Replaces what was thought of these components by what the policy says now; what it says again stays as it is. */
export async function recordStandings(
  tx: Transaction,
  scope: StandingScope,
  judged: readonly JudgedUse[],
): Promise<void> {
  await recordJudgements(tx, scope, judged);
  await tx.query(
    `DELETE FROM compliance_standing WHERE component_id IN (
       SELECT unnest($1::bigint[]) EXCEPT SELECT unnest($2::bigint[]))`,
    [scope.componentIds, judged.map(({ component }) => component.id)],
  );
  await tx.query(
    `INSERT INTO compliance_standing (organisation_id, component_id, verdict, rank, license, fact_license, policy_version,
       revision)
     SELECT $1, component_id, verdict, rank, license, fact_license, $2, revision
     FROM unnest($3::bigint[], $4::text[], $5::smallint[], $6::text[], $7::text[], $8::int[])
       AS judged (component_id, verdict, rank, license, fact_license, revision)
     ON CONFLICT (organisation_id, component_id) DO UPDATE SET verdict = excluded.verdict, rank = excluded.rank,
       license = excluded.license, fact_license = excluded.fact_license, policy_version = excluded.policy_version,
       revision = excluded.revision`,
    [
      scope.principal.organisationId,
      scope.policyVersion,
      judged.map(({ component }) => component.id),
      judged.map(({ standing }) => standing.verdict),
      judged.map(({ standing }) => VERDICTS.indexOf(standing.verdict)),
      judged.map(({ component }) => component.license),
      judged.map(({ component }) => component.facts.license),
      judged.map(({ component }) => component.revision),
    ],
  );
}

async function recordJudgements(
  tx: Transaction,
  { principal, componentIds }: StandingScope,
  judged: readonly JudgedUse[],
): Promise<void> {
  const rows = judged.flatMap(({ component, standing }) =>
    standing.judgements.map((judgement) => ({ ...judgement, id: component.id })),
  );
  const ids = rows.map(({ id }) => id);
  const contexts = rows.map(({ context }) => context);
  await tx.query(
    `DELETE FROM compliance_judgement AS kept WHERE component_id = ANY($1::bigint[])
       AND (component_id, context) NOT IN (SELECT * FROM unnest($2::bigint[], $3::text[]))`,
    [componentIds, ids, contexts],
  );
  await tx.query(
    `INSERT INTO compliance_judgement AS kept (organisation_id, component_id, context, verdict, rule, reason)
     SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[])
     ON CONFLICT (organisation_id, component_id, context) DO UPDATE
       SET verdict = excluded.verdict, rule = excluded.rule, reason = excluded.reason
       WHERE (kept.verdict, kept.rule, kept.reason) IS DISTINCT FROM (excluded.verdict, excluded.rule, excluded.reason)`,
    [
      principal.organisationId,
      ids,
      contexts,
      rows.map(({ verdict }) => verdict),
      rows.map(({ rule }) => rule),
      rows.map(({ reason }) => reason),
    ],
  );
}

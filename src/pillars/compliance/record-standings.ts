// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Transaction } from '#platform/storage';
import type { JudgedUse } from './judged-use.ts';
import { VERDICTS } from './verdict.ts';

const JUDGEMENT_COLUMNS = [
  'organisation_id',
  'component_id',
  'context',
  'verdict',
  'rule',
  'reason',
];
const STANDING_COLUMNS = [
  'organisation_id',
  'component_id',
  'verdict',
  'rank',
  'license',
  'policy_version',
];

/** Replaces what was thought of these components by what the policy says now. */
export async function recordStandings(
  tx: Transaction,
  { organisationId }: Principal,
  policyVersion: number,
  judged: readonly JudgedUse[],
): Promise<void> {
  const ids = judged.map(({ component }) => component.id);
  await tx.query('DELETE FROM compliance_judgement WHERE component_id = ANY($1::bigint[])', [ids]);
  await tx.query('DELETE FROM compliance_standing WHERE component_id = ANY($1::bigint[])', [ids]);
  await tx.copyFrom(
    'compliance_judgement',
    JUDGEMENT_COLUMNS,
    judged.flatMap(({ component, standing }) =>
      standing.judgements.map(({ context, verdict, rule, reason }) => [
        organisationId,
        component.id,
        context,
        verdict,
        rule,
        reason,
      ]),
    ),
  );
  await tx.copyFrom(
    'compliance_standing',
    STANDING_COLUMNS,
    judged.map(({ component, standing: { verdict } }) => [
      organisationId,
      component.id,
      verdict,
      VERDICTS.indexOf(verdict),
      component.license,
      policyVersion,
    ]),
  );
}

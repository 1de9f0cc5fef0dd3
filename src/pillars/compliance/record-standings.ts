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
  'fact_license',
  'policy_version',
  'revision',
];

export interface StandingScope {
  readonly principal: Principal;
  readonly policyVersion: number;
  /** All that were looked at; those without a standing are not in use any more. */
  readonly componentIds: readonly number[];
}

/** Replaces what was thought of these components by what the policy says now. */
export async function recordStandings(
  tx: Transaction,
  { principal: { organisationId }, policyVersion, componentIds }: StandingScope,
  judged: readonly JudgedUse[],
): Promise<void> {
  await forget(tx, 'compliance_judgement', componentIds);
  await forget(tx, 'compliance_standing', componentIds);
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
      component.facts.license,
      policyVersion,
      component.revision,
    ]),
  );
}

async function forget(
  tx: Transaction,
  table: 'compliance_judgement' | 'compliance_standing',
  componentIds: readonly number[],
): Promise<void> {
  await tx.query(`DELETE FROM ${table} WHERE component_id = ANY($1::bigint[])`, [componentIds]);
}

// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Transaction } from '#platform/storage';
import { EMPTY_PLAN, type Plan, plansIn } from './plan.ts';

/** A plan as somebody approved it. Never changed. */
export interface Baseline {
  /** From 1. */
  readonly version: number;
  readonly at: Instant;
  readonly reason: string;
  readonly approver: string;
  /** Who entered it. */
  readonly actor: string;
  readonly plan: Plan;
}

/** Why a plan is frozen, and who said so. */
export interface Approval {
  readonly reason: string;
  readonly approver: string;
}

/** Freezes the plan of the initiative as it is in this transaction. */
export async function freezePlan(
  tx: Transaction,
  id: number,
  { reason, approver, by, at }: Approval & { readonly by: Principal; readonly at: Instant },
): Promise<void> {
  const plan = (await plansIn(tx, id)).get(id) ?? EMPTY_PLAN;
  await tx.query(
    `INSERT INTO execution_baseline (initiative_id, version, at, reason, approver, actor, plan)
     SELECT $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6 FROM execution_baseline WHERE initiative_id = $1`,
    [id, at, reason, approver, by.actor, plan],
  );
}

/** The baselines of each initiative, oldest first: of all, or of one. */
export async function baselinesIn(
  tx: Transaction,
  id?: number,
): Promise<ReadonlyMap<number, readonly Baseline[]>> {
  const rows = await tx.query<Baseline & { readonly initiativeId: number }>(
    `SELECT initiative_id AS "initiativeId", version, at, reason, approver, actor, plan FROM execution_baseline
     WHERE $1::bigint IS NULL OR initiative_id = $1 ORDER BY initiative_id, version`,
    [id],
  );
  const found = new Map<number, Baseline[]>();
  for (const { initiativeId, ...baseline } of rows) {
    found.set(initiativeId, [...(found.get(initiativeId) ?? []), baseline]);
  }
  return found;
}

/** Refuses an approval without a reason or an approver: a frozen plan says why it is, and who stands for it. */
export function checkedApproval(
  doing: string,
  {
    reason = '',
    approver = '',
  }: { readonly reason?: string | undefined; readonly approver?: string | undefined },
): Approval {
  const [why, who] = [reason.trim(), approver.trim()];
  if (why === '') throw lacks('execution/no-reason', `${doing}: no reason is given`, 'Say why.');
  if (who === '')
    throw lacks(
      'execution/no-approver',
      `${doing}: nobody is named who approved it`,
      'Name who did.',
    );
  return { reason: why, approver: who };
}

function lacks(code: string, what: string, next: string): Refusal {
  return new Refusal(
    'invalid',
    code,
    `${what}.`,
    `${next} It is kept with the baseline for everybody to read.`,
  );
}

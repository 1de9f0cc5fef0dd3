// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import {
  countChange,
  type Initiative,
  type InitiativeState,
  initiativeById,
  type Seen,
  subjectOf,
} from './initiative.ts';
import { checkedApproval, EMPTY_PLAN, freezePlan, type Plan, plansIn } from './plan/index.ts';
import { latestProgress } from './progress.ts';
import { requireLead } from './require-lead.ts';

/** To which states an initiative may go from each. */
const NEXT: Readonly<Record<InitiativeState, readonly InitiativeState[]>> = {
  idea: ['business-case', 'cancelled'],
  'business-case': ['approved', 'cancelled'],
  approved: ['in-flight', 'cancelled'],
  'in-flight': ['delivered', 'on-hold', 'cancelled'],
  'on-hold': ['in-flight', 'cancelled'],
  delivered: ['closed'],
  closed: [],
  cancelled: [],
};

/** Where an initiative may go from here, the usual way first. */
export function nextStates(state: InitiativeState): readonly InitiativeState[] {
  return NEXT[state];
}

export interface Move extends Seen {
  readonly to: InitiativeState;
  /** Asked for where it is cancelled or put on hold. */
  readonly reason?: string | undefined;
  /** Asked for where it is approved. */
  readonly approver?: string | undefined;
}

/** Takes an initiative to another state. Approving freezes its plan as baseline version 1. */
export async function moveInitiative(
  storage: Storage,
  principal: Principal,
  move: Move,
  at: Instant,
): Promise<void> {
  requireLead(principal);
  const { id, to } = move;
  const initiative = await storage.read(principal, (tx) => initiativeById(tx, id));
  const { reason, approver } = checkedMove(initiative, move);
  const detail = { from: initiative.state, to, reason, approver };
  const what = { action: 'execution/move-initiative', subject: subjectOf(id), detail };
  await storage.write(principal, what, async (tx) => {
    await countChange(tx, move);
    const plan = (await plansIn(tx, id)).get(id) ?? EMPTY_PLAN;
    if (to === 'approved') refuseEmpty(plan);
    if (to === 'delivered') await refuseUndone(tx, plan);
    const isEnd = to === 'delivered' || to === 'cancelled';
    await tx.query(
      'UPDATE execution_initiative SET state = $2, ended_at = coalesce($3, ended_at) WHERE id = $1',
      [id, to, isEnd ? at : undefined],
    );
    if (to === 'approved') await freezePlan(tx, id, { reason, approver, by: principal, at });
  });
}

function checkedMove({ title, state }: Initiative, { to, reason = '', approver = '' }: Move) {
  const next = nextStates(state);
  if (!next.includes(to)) {
    throw new Refusal(
      'conflict',
      'execution/no-such-move',
      `"${title}" is ${state} and cannot become ${to} from there.`,
      next.length === 0 ? 'It has come to its end.' : `It can become ${next.join(', ')}.`,
    );
  }
  if (to === 'approved')
    return checkedApproval(`Approving "${title}"`, {
      reason: reason.trim() || 'Approved',
      approver,
    });
  if ((to === 'cancelled' || to === 'on-hold') && reason.trim() === '') {
    throw new Refusal(
      'invalid',
      'execution/no-reason',
      `Taking "${title}" to ${to}: no reason is given.`,
      'Say why; it goes into the trail.',
    );
  }
  return { reason: reason.trim(), approver: approver.trim() };
}

function refuseEmpty({ milestones }: Plan): void {
  if (milestones.length > 0) return;
  throw new Refusal(
    'conflict',
    'execution/no-plan',
    'Approving the initiative: its plan has no milestone.',
    'Plan at least one milestone first; the plan is frozen when it is approved.',
  );
}

async function refuseUndone(tx: Transaction, { milestones }: Plan): Promise<void> {
  const done = await latestProgress(
    tx,
    milestones.map(({ id }) => id),
  );
  const undone = milestones.filter(({ id }) => done.get(id) !== 100);
  if (undone.length === 0) return;
  throw new Refusal(
    'conflict',
    'execution/not-done',
    `Delivering the initiative: ${undone.map(({ title }) => `"${title}"`).join(', ')} is not done.`,
    'Say that it is done, or take it out of the plan with a reason.',
  );
}

// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { policyInForce } from '../policy-in-force.ts';
import { applyWaivers } from './apply-waivers.ts';
import { badWaiver, changedMeanwhile, noSuchWaiver, requireApprover } from './refuse.ts';
import { type Waiver, waiverState } from './waiver.ts';
import { markAnswered, markEnded, type WaiverRow, waiverOf } from './waiver-store.ts';

/** Which waiver, as somebody has seen it. */
interface SeenWaiver {
  readonly id: number;
  readonly revision: number;
}

export interface Answering extends SeenWaiver {
  readonly approve: boolean;
  readonly note?: string | undefined;
}

export interface EndingWaiver extends SeenWaiver {
  readonly why: string;
}

/**
 * Approves or declines; what is approved covers its findings at once. For leads and admins, and where the policy wants four eyes not
 * for whoever asked.
 */
export async function answerWaiver(
  storage: Storage,
  principal: Principal,
  { id, revision, approve, note }: Answering,
  at: Instant,
): Promise<void> {
  requireApprover(principal);
  const action = approve ? 'compliance/approve-waiver' : 'compliance/decline-waiver';
  const what = { action, subject: `waiver:${id}`, detail: { note } };
  await storage.write(principal, what, async (tx) => {
    const found = await requireWaiver(tx, id);
    if (approve) await refuseApproval(tx, found, principal, at);
    const answer = { approved: approve, by: principal.actor, at, note };
    if (!(await markAnswered(tx, { id, revision }, answer))) throw changedMeanwhile(found);
    await applyWaivers(tx, at);
  });
}

/** Takes it back before its day: what it covered is open again. For leads and admins, and for whoever asked. */
export async function endWaiver(
  storage: Storage,
  principal: Principal,
  { id, revision, why }: EndingWaiver,
  at: Instant,
): Promise<void> {
  const what = { action: 'compliance/end-waiver', subject: `waiver:${id}`, detail: { why } };
  await storage.write(principal, what, async (tx) => {
    const found = await requireWaiver(tx, id);
    if (found.askedBy !== principal.actor) requireApprover(principal);
    const isDone = await markEnded(tx, { id, revision }, { by: principal.actor, at, why });
    if (!isDone) throw changedMeanwhile(found);
    await applyWaivers(tx, at);
  });
}

async function refuseApproval(
  tx: Transaction,
  waiver: Waiver,
  principal: Principal,
  at: Instant,
): Promise<void> {
  if (waiverState(waiver, at) === 'expired')
    throw badWaiver(
      `The day until which waiver ${waiver.id} was asked for is over.`,
      'Decline it, and ask for a new one if it is still needed.',
    );
  const { policy } = await policyInForce(tx);
  if (!policy.waivers.fourEyes || waiver.askedBy !== principal.actor) return;
  throw new Refusal(
    'not-allowed',
    'compliance/four-eyes',
    'You asked for this waiver, and the policy wants another person to approve.',
    'Ask another lead to approve, or set fourEyes: false under waivers in the policy.',
  );
}

async function requireWaiver(tx: Transaction, id: number): Promise<Waiver> {
  const [row] = await tx.query<WaiverRow>('SELECT * FROM compliance_waiver WHERE id = $1', [id]);
  if (row === undefined) throw noSuchWaiver(id);
  return waiverOf(row);
}

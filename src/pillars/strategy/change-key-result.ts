// SPDX-License-Identifier: Apache-2.0
import { type Instant, instant, isBefore, type Principal, Refusal } from '#model';
import type { JsonObject, Storage, Transaction } from '#platform/storage';
import type { KeyResult } from './key-result.ts';
import { openKeyResult } from './open-key-result.ts';
import { requireLead } from './require-lead.ts';

/** What to change of a key result, and why; what is left out stays. */
export interface KeyResultChange {
  readonly id: number;
  readonly baseline?: number | undefined;
  readonly target?: number | undefined;
  /** ISO 8601 in UTC. */
  readonly due?: string | undefined;
  readonly reason: string;
}

/** Changes a key result and logs old and new values with the reason. Refuses who may not, and what makes no sense. */
export async function changeKeyResult(
  storage: Storage,
  principal: Principal,
  change: KeyResultChange,
): Promise<void> {
  requireLead(principal);
  const before = await storage.read(principal, (tx) => openKeyResult(tx, change.id));
  const after = changed(before, change);
  const what = {
    action: 'strategy/change-key-result',
    subject: `key-result:${change.id}`,
    detail: { reason: change.reason, ...differences(before, after) },
  };
  await storage.write(principal, what, (tx) => update(tx, before, after));
}

function changed(before: KeyResult, { baseline, target, due, reason }: KeyResultChange): KeyResult {
  if (reason.trim() === '') throw invalid('no reason is given', 'Say why; it goes into the trail.');
  const after = {
    ...before,
    baseline: baseline ?? before.baseline,
    target: target ?? before.target,
    due: due === undefined ? before.due : dueOf(due),
  };
  if (Object.keys(differences(before, after)).length === 0) {
    throw invalid('nothing is different', 'Give another baseline, target or due date.');
  }
  if (!isBefore(after.start, after.due)) {
    throw invalid(
      `it would be due before it starts, on ${after.start}`,
      'Choose a later due date.',
    );
  }
  return after;
}

function dueOf(text: string): Instant {
  const due = instant(text);
  if (due !== undefined) return due;
  throw invalid(`"${text}" is no moment in UTC`, 'Write it as 2027-06-30T00:00:00Z.');
}

const CHANGEABLE = ['baseline', 'target', 'due'] as const;

function differences(before: KeyResult, after: KeyResult): JsonObject {
  const different = CHANGEABLE.filter((name) => before[name] !== after[name]);
  return Object.fromEntries(
    different.map((name) => [name, { from: before[name] ?? null, to: after[name] ?? null }]),
  );
}

// The log has told the values before: whoever was faster must not be overwritten unseen.
async function update(tx: Transaction, before: KeyResult, after: KeyResult): Promise<void> {
  const updated = await tx.query(
    `UPDATE strategy_key_result SET baseline = $2, target = $3, due_at = $4
     WHERE id = $1 AND baseline IS NOT DISTINCT FROM $5 AND target = $6 AND due_at = $7 RETURNING id`,
    [
      before.id,
      after.baseline,
      after.target,
      after.due,
      before.baseline,
      before.target,
      before.due,
    ],
  );
  if (updated.length > 0) return;
  throw new Refusal(
    'conflict',
    'strategy/changed-meanwhile',
    `"${before.title}" was changed by somebody else a moment ago.`,
    'Look at it again, and make your change if it is still needed.',
  );
}

function invalid(what: string, next: string): Refusal {
  return new Refusal('invalid', 'strategy/bad-change', `Changing the key result: ${what}.`, next);
}

// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import type { Decision } from './decision.ts';
import { decisionById, haveJudgedAgain, markUndone } from './decision-store.ts';
import { requireCurator } from './require-curator.ts';

export interface Undoing {
  readonly id: number;
  readonly why: string;
  /** The revision that was looked at. */
  readonly revision: number;
}

/** Takes a decision back; it stays as a row. Refuses one that is not there, and one that has changed since it was looked at. */
export async function undoDecision(
  storage: Storage,
  principal: Principal,
  { id, why, revision }: Undoing,
  at: Instant,
): Promise<Decision> {
  requireCurator(principal);
  const found = await storage.read(principal, (tx) => requireDecision(tx, id));
  const seen = { ...found, revision };
  const what = {
    action: 'compliance/undo-decision',
    subject: found.package,
    detail: { decision: id, license: found.license, why },
  };
  return storage.write(principal, what, async (tx) => {
    const isDone = await markUndone(tx, seen, { by: principal.actor, at, why });
    const now = await requireDecision(tx, id);
    if (!isDone) throw changedMeanwhile(now);
    await haveJudgedAgain(tx, found.package);
    return now;
  });
}

/** Refuses an id that the organisation does not have. */
export async function requireDecision(tx: Transaction, id: number): Promise<Decision> {
  const found = await decisionById(tx, id);
  if (found === undefined) throw noSuchDecision(id);
  return found;
}

function noSuchDecision(id: number): Refusal {
  return new Refusal(
    'not-found',
    'compliance/no-such-decision',
    `There is no decision ${id}.`,
    'Decisions are never deleted; look for it in the list of curations.',
  );
}

function changedMeanwhile({ id, undone }: Decision): Refusal {
  const what =
    undone === undefined
      ? `Decision ${id} is not in the state that you saw.`
      : `Decision ${id} was undone by ${undone.by} on ${dayOf(undone.at)}: ${undone.why}`;
  return new Refusal(
    'stale',
    'compliance/decision-changed',
    what,
    'Look at it again; it may already be what you want.',
  );
}

// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage } from '#platform/storage';
import type { Decision } from './decision.ts';
import { decisionById, haveJudgedAgain, markUndone } from './decision-store.ts';
import { requireCurator } from './require-curator.ts';

export interface Undoing {
  readonly id: number;
  readonly why: string;
  /** The revision that was looked at; absent: whatever it is now. */
  readonly revision?: number | undefined;
}

/** Takes a decision back; it stays as a row. Refuses one that is not there, is undone already, or has changed since it was looked at. */
export async function undoDecision(
  storage: Storage,
  principal: Principal,
  { id, why, revision }: Undoing,
  at: Instant,
): Promise<Decision> {
  requireCurator(principal);
  const found = await storage.read(principal, (tx) => decisionById(tx, id));
  if (found === undefined) throw noSuchDecision(id);
  if (found.undone !== undefined || (revision ?? found.revision) !== found.revision)
    throw changedMeanwhile(id);
  const what = {
    action: 'compliance/undo-decision',
    subject: found.package,
    detail: { decision: id, license: found.license, why },
  };
  return storage.write(principal, what, async (tx) => {
    const isDone = await markUndone(tx, found, { by: principal.actor, at, why });
    if (!isDone) throw changedMeanwhile(id);
    await haveJudgedAgain(tx, found.package);
    return (await decisionById(tx, id)) ?? found;
  });
}

function noSuchDecision(id: number): Refusal {
  return new Refusal(
    'not-found',
    'compliance/no-such-decision',
    `There is no decision ${id}.`,
    'Decisions are never deleted; look for it in the list of curations.',
  );
}

function changedMeanwhile(id: number): Refusal {
  return new Refusal(
    'conflict',
    'compliance/decision-changed',
    `Decision ${id} has been undone or replaced since you looked at it.`,
    'Look at it again; it may already be what you want.',
  );
}

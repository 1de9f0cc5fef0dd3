// SPDX-License-Identifier: Apache-2.0
import { type Instant, Refusal } from '#model';
import type { Transaction } from '#platform/storage';

/** How an objective ended, as the office sees it. */
export type Outcome = 'reached' | 'partly' | 'missed' | 'dropped';

/** What people say of an objective. */
export interface ObjectiveWords {
  readonly title: string;
  readonly why: string;
  readonly owner?: string | undefined;
  /** The objective that it is a part of. */
  readonly parentId?: number | undefined;
  readonly start: Instant;
  readonly due: Instant;
}

export interface Closing {
  readonly at: Instant;
  readonly outcome: Outcome;
  readonly words: string;
}

export interface Objective extends ObjectiveWords {
  readonly id: number;
  /** Stable name; that of a template where it came from one. */
  readonly key: string;
  /** Its place in the list. */
  readonly position: number;
  /** Counts the changes of words and state; whoever changes one says which revision they saw. */
  readonly revision: number;
  /** Absent while it is open. */
  readonly closing?: Closing | undefined;
}

/** The state of an objective that somebody saw. */
export interface Seen {
  readonly id: number;
  readonly revision: number;
}

interface ObjectiveRecord extends Omit<Objective, 'owner' | 'parentId' | 'closing'> {
  readonly owner: string | null;
  readonly parentId: number | null;
  readonly closedAt: Instant | null;
  readonly outcome: Outcome | null;
  readonly closingWords: string | null;
}

/** All objectives, the open ones first, in the order of the strategy. */
export async function objectivesIn(tx: Transaction): Promise<readonly Objective[]> {
  const rows = await tx.query<ObjectiveRecord>(
    `SELECT id, key, position, title, why, owner, parent_id AS "parentId", start_at AS start, due_at AS due, revision,
       closed_at AS "closedAt", outcome, closing_words AS "closingWords"
     FROM strategy_objective ORDER BY closed_at IS NOT NULL, closed_at DESC, position, id`,
  );
  return rows.map(({ owner, parentId, closedAt, outcome, closingWords, ...row }) => ({
    ...row,
    owner: owner ?? undefined,
    parentId: parentId ?? undefined,
    closing:
      closedAt === null || outcome === null
        ? undefined
        : { at: closedAt, outcome, words: closingWords ?? '' },
  }));
}

/** Refuses an id that is none of these objectives. */
export function objectiveAmong<One extends { readonly id: number }>(
  objectives: readonly One[],
  id: number,
): One {
  const found = objectives.find((objective) => objective.id === id);
  if (found) return found;
  throw new Refusal(
    'not-found',
    'strategy/no-such-objective',
    `There is no objective ${id}.`,
    'Look for it in the list of objectives.',
  );
}

/** An objective that can still be changed; refuses one that is closed (`strategy/objective-is-closed`). */
export async function openObjective(tx: Transaction, id: number): Promise<Objective> {
  const objective = objectiveAmong(await objectivesIn(tx), id);
  if (objective.closing === undefined) return objective;
  throw new Refusal(
    'conflict',
    'strategy/objective-is-closed',
    `"${objective.title}" is closed: ${objective.closing.outcome}.`,
    'Open it again first, if it is not over.',
  );
}

/** Counts a change; refuses (`strategy/changed-meanwhile`) when somebody else was faster. */
export async function countChange(tx: Transaction, { id, revision }: Seen): Promise<void> {
  const changed = await tx.query(
    'UPDATE strategy_objective SET revision = revision + 1 WHERE id = $1 AND revision = $2 RETURNING id',
    [id, revision],
  );
  if (changed.length > 0) return;
  const { title } = objectiveAmong(await objectivesIn(tx), id);
  throw new Refusal(
    'stale',
    'strategy/changed-meanwhile',
    `"${title}" was changed by somebody else since you looked at it.`,
    'Load it again, and make your change if it is still needed.',
  );
}

/** What a write about an objective is called in the log. */
export function subjectOf(id: number): string {
  return `objective:${id}`;
}

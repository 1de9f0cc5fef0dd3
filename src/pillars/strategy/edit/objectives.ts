// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { type Instant, isBefore, type Principal, Refusal, stableKey } from '#model';
import type { JsonObject, Storage, Transaction } from '#platform/storage';
import { dayInWords } from '../day-in-words.ts';
import {
  countChange,
  type Objective,
  type ObjectiveWords,
  type Outcome,
  objectiveAmong,
  objectivesIn,
  openObjective,
  type Seen,
  subjectOf,
} from '../objective.ts';
import { requireLead } from '../require-lead.ts';

/** How it ended, with a sentence for those who come later. */
export interface NewClosing extends Seen {
  readonly outcome: Outcome;
  readonly words: string;
}

/** Adds an objective at the end of the list; `key` is its name in files, made where it is left out. Result: its id. */
export async function addObjective(
  storage: Storage,
  principal: Principal,
  words: ObjectiveWords & { readonly key?: string | undefined },
): Promise<number> {
  requireLead(principal);
  const sensible = sensibleWords(words);
  const key = words.key ?? stableKey(sensible.title, randomUUID());
  const what = {
    action: 'strategy/add-objective',
    subject: 'strategy',
    detail: { key, title: sensible.title },
  };
  return storage.write(principal, what, async (tx) => {
    await refuseParent(tx, undefined, sensible.parentId);
    return insertObjective(tx, key, sensible);
  });
}

async function insertObjective(
  tx: Transaction,
  key: string,
  words: ObjectiveWords,
): Promise<number> {
  const { title, why, owner, parentId, start, due } = words;
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO strategy_objective (key, title, why, owner, parent_id, start_at, due_at, position)
     VALUES ($1, $2, $3, $4, $5, $6, $7, (SELECT coalesce(max(position), -1) + 1 FROM strategy_objective))
     RETURNING id`,
    [key, title, why, owner, parentId, start, due],
  );
  if (row === undefined) throw new Error('Adding an objective: the database kept no row');
  return row.id;
}

/** Puts other words in the place of those that were seen; the log keeps both. */
export async function changeObjective(
  storage: Storage,
  principal: Principal,
  change: ObjectiveWords & Seen,
): Promise<void> {
  requireLead(principal);
  const after = sensibleWords(change);
  const before = await storage.read(principal, (tx) => openObjective(tx, change.id));
  const what = {
    action: 'strategy/change-objective',
    subject: subjectOf(change.id),
    detail: differences(before, after),
  };
  await storage.write(principal, what, async (tx) => {
    await countChange(tx, change);
    await refuseParent(tx, change.id, after.parentId);
    await tx.query(
      'UPDATE strategy_objective SET title = $2, why = $3, owner = $4, parent_id = $5, start_at = $6, due_at = $7 WHERE id = $1',
      [change.id, after.title, after.why, after.owner, after.parentId, after.start, after.due],
    );
  });
}

/** Ends an objective. It is kept with its key results and its figures, and is no longer counted as open. */
export async function closeObjective(
  storage: Storage,
  principal: Principal,
  closing: NewClosing,
  at: Instant,
): Promise<void> {
  requireLead(principal);
  const words = closing.words.trim();
  if (words === '')
    throw bad(
      'Closing',
      'no word is said about how it ended',
      'Say it in a sentence; it goes into the trail.',
    );
  const detail = { outcome: closing.outcome, words };
  const subject = subjectOf(closing.id);
  await storage.write(
    principal,
    { action: 'strategy/close-objective', subject, detail },
    async (tx) => {
      await openObjective(tx, closing.id);
      await countChange(tx, closing);
      await tx.query(
        'UPDATE strategy_objective SET closed_at = $2, outcome = $3, closing_words = $4 WHERE id = $1',
        [closing.id, at, closing.outcome, words],
      );
    },
  );
}

/** Takes back that an objective is closed. */
export async function reopenObjective(
  storage: Storage,
  principal: Principal,
  seen: Seen,
): Promise<void> {
  requireLead(principal);
  const subject = subjectOf(seen.id);
  await storage.write(principal, { action: 'strategy/reopen-objective', subject }, async (tx) => {
    await countChange(tx, seen);
    await tx.query(
      'UPDATE strategy_objective SET closed_at = NULL, outcome = NULL, closing_words = NULL WHERE id = $1',
      [seen.id],
    );
  });
}

function sensibleWords(words: ObjectiveWords): ObjectiveWords {
  const title = words.title.trim();
  if (title === '')
    throw bad('Writing', 'its title is empty', 'Say in a few words what is wanted.');
  if (!isBefore(words.start, words.due)) {
    throw bad(
      'Writing',
      `it would be due on ${dayInWords(words.due)}, before its start on ${dayInWords(words.start)}`,
      'Choose a later due date.',
    );
  }
  const { start, due, parentId } = words;
  return {
    title,
    why: words.why.trim(),
    owner: words.owner?.trim() || undefined,
    parentId,
    start,
    due,
  };
}

/** An objective is part of one that exists, and never of itself, however far around. */
async function refuseParent(
  tx: Transaction,
  id: number | undefined,
  parentId: number | undefined,
): Promise<void> {
  if (parentId === undefined) return;
  const objectives = await objectivesIn(tx);
  const above: string[] = [];
  for (let at: number | undefined = parentId; at !== undefined; ) {
    const parent: Objective = objectiveAmong(objectives, at);
    above.push(parent.title);
    if (parent.id === id || above.length > objectives.length) {
      throw bad(
        'Writing',
        `it would be a part of itself, by way of ${above.map((title) => `"${title}"`).join(', ')}`,
        'Choose an objective that is not below it.',
      );
    }
    at = parent.parentId;
  }
}

function differences(before: ObjectiveWords, after: ObjectiveWords): JsonObject {
  const names = ['title', 'why', 'owner', 'parentId', 'start', 'due'] as const;
  const different = names.filter((name) => before[name] !== after[name]);
  return Object.fromEntries(
    different.map((name) => [name, { from: before[name] ?? null, to: after[name] ?? null }]),
  );
}

function bad(doing: string, what: string, next: string): Refusal {
  return new Refusal('invalid', 'strategy/bad-objective', `${doing} the objective: ${what}.`, next);
}

// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { dayOf, type Instant, instant, type Principal, Refusal, stableKey } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import type { Seen } from '../objective.ts';
import { requireLead } from '../require-lead.ts';
import { type Decision, type DecisionWords, decisionById } from './decision.ts';

export interface NewDecision extends DecisionWords {
  /** Its name in files; one is made where it is left out. */
  readonly key?: string | undefined;
}
/** Other words for an open question that was seen, or its answer. */
export type DecisionChange = DecisionWords & Seen;

/** Keeps a question, or a decision that is made already. Result: its id; the same name gives the one that it made before. */
export async function addDecision(
  storage: Storage,
  principal: Principal,
  { key, ...words }: NewDecision,
  at: Instant,
): Promise<number> {
  requireLead(principal);
  const decision = sensible(words, at);
  const { question, choice } = decision;
  const action = choice === undefined ? 'strategy/ask-decision' : 'strategy/decide';
  const what = { action, subject: 'decision', detail: { question, choice } };
  return storage.write(principal, what, async (tx) => {
    const known = key === undefined ? undefined : await madeBefore(tx, key);
    if (known !== undefined) return known;
    await refuseSuperseded(tx, decision.supersedesId);
    const [row] = await tx.query<{ id: number }>(
      `INSERT INTO strategy_decision
         (key, question, options, choice, reasons, decided_by, decided_on, needed_by, supersedes_id, made_at, made_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
      [key ?? stableKey(question, randomUUID()), ...columnsOf(decision), at, principal.actor],
    );
    if (row === undefined) throw new Error('Keeping a decision: the database kept no row');
    await putLinks(tx, row.id, decision.subjects);
    return row.id;
  });
}

/** Changes an open question, or answers it. One that is decided stays (`strategy/decision-is-made`). */
export async function changeDecision(
  storage: Storage,
  principal: Principal,
  { id, revision, ...words }: DecisionChange,
  at: Instant,
): Promise<void> {
  requireLead(principal);
  const after = sensible(words, at);
  const before = await storage.read(principal, (tx) => decisionById(tx, id));
  refuseMade(before);
  const action = after.choice === undefined ? 'strategy/change-decision' : 'strategy/decide';
  const what = {
    action,
    subject: `decision:${id}`,
    detail: { question: { from: before.question, to: after.question }, choice: after.choice },
  };
  await storage.write(principal, what, async (tx) => {
    if (after.supersedesId !== before.supersedesId) await refuseSuperseded(tx, after.supersedesId);
    const changed = await tx.query(
      `UPDATE strategy_decision SET question = $3, options = $4, choice = $5, reasons = $6, decided_by = $7,
         decided_on = $8, needed_by = $9, supersedes_id = $10, revision = revision + 1
       WHERE id = $1 AND revision = $2 AND choice IS NULL RETURNING id`,
      [id, revision, ...columnsOf(after)],
    );
    if (changed.length === 0) throw wasChanged(before);
    await tx.query('DELETE FROM strategy_decision_link WHERE decision_id = $1', [id]);
    await putLinks(tx, id, after.subjects);
  });
}

/** One at a time: two who make the same at once are told of one. */
async function madeBefore(tx: Transaction, key: string): Promise<number | undefined> {
  await tx.query(
    "SELECT pg_advisory_xact_lock(hashtextextended('strategy_decision', lanthorn_organisation()))",
  );
  const [row] = await tx.query<{ id: number }>('SELECT id FROM strategy_decision WHERE key = $1', [
    key,
  ]);
  return row?.id;
}

function columnsOf(words: DecisionWords) {
  const { question, options, choice, reasons, decidedBy, decidedOn, neededBy, supersedesId } =
    words;
  return [
    question,
    JSON.stringify(options),
    choice,
    reasons,
    decidedBy,
    decidedOn,
    neededBy,
    supersedesId,
  ];
}

async function putLinks(tx: Transaction, id: number, subjects: readonly string[]): Promise<void> {
  for (const subject of subjects) {
    await tx.query(
      'INSERT INTO strategy_decision_link (decision_id, subject) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [id, subject],
    );
  }
}

function sensible(words: DecisionWords, at: Instant): DecisionWords {
  const question = words.question.trim();
  if (question === '') throw bad('the question is empty', 'Say what is to be decided.');
  const options = words.options.map(({ title, note }) => ({
    title: title.trim(),
    note: note.trim(),
  }));
  if (options.some(({ title }) => title === ''))
    throw bad('an option has no title', 'Name it, or leave it out.');
  const neededBy = dayIn(words.neededBy, 'the day it is needed by');
  const common = { ...words, question, options, neededBy, reasons: words.reasons.trim() };
  const choice = words.choice?.trim() || undefined;
  if (choice === undefined)
    return { ...common, choice, decidedBy: undefined, decidedOn: undefined };
  if (options.length > 0 && !options.some(({ title }) => title === choice))
    throw bad(`"${choice}" is none of its options`, 'Choose one of them, or add it.');
  if (common.reasons === '') throw bad('no reason is given', 'Say why; others will ask.');
  const decidedBy = words.decidedBy?.trim() || undefined;
  if (decidedBy === undefined) throw bad('nobody is named who decided', 'Name them.');
  const decidedOn = dayIn(words.decidedOn, 'the day of the decision') ?? dayOf(at);
  if (decidedOn > dayOf(at))
    throw bad(`${decidedOn} has not come yet`, 'Give the day it was made.');
  return { ...common, choice, decidedBy, decidedOn };
}

function dayIn(text: string | undefined, name: string): string | undefined {
  const day = text?.trim() || undefined;
  if (day === undefined) return undefined;
  const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? instant(`${day}T00:00:00Z`) : undefined;
  if (start !== undefined && !Number.isNaN(Date.parse(start))) return day;
  throw bad(`${name}, "${day}", is no day`, 'Write it like 2027-06-30.');
}

function refuseMade({ question, choice }: Decision): void {
  if (choice === undefined) return;
  throw new Refusal(
    'conflict',
    'strategy/decision-is-made',
    `"${question}" is decided: ${choice}.`,
    'Write down another decision that takes its place.',
  );
}

async function refuseSuperseded(tx: Transaction, id: number | undefined): Promise<void> {
  if (id === undefined) return;
  const { question, choice, supersededById } = await decisionById(tx, id);
  if (choice === undefined)
    throw bad(`"${question}" is still open and has no place to take`, 'Answer that one.');
  if (supersededById === undefined) return;
  throw new Refusal(
    'conflict',
    'strategy/decision-is-superseded',
    `Another decision took the place of "${question}" already.`,
    'Take the place of the newest one.',
  );
}

function bad(what: string, next: string): Refusal {
  return new Refusal('invalid', 'strategy/bad-decision', `Writing the decision: ${what}.`, next);
}

function wasChanged({ question }: Decision): Refusal {
  return new Refusal(
    'stale',
    'strategy/changed-meanwhile',
    `"${question}" was changed by somebody else since you looked at it.`,
    'Load it again, and make your change if it is still needed.',
  );
}

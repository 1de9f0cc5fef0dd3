// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { type Principal, Refusal, stableKey } from '#model';
import type { JsonObject, Storage, Transaction } from '#platform/storage';
import { startOfDay } from '../day.ts';
import { initiativeById, type Seen, subjectOf } from '../initiative.ts';
import { requireLead } from '../require-lead.ts';
import type { Risk, RiskWords } from './risk.ts';

export interface NewRisk extends RiskWords {
  readonly initiativeId: number;
  /** Its name in files; one is made where it is left out. */
  readonly key?: string | undefined;
}

/** Other words for the risk that was seen. */
export type RiskChange = RiskWords & Seen;

/** Adds a risk to an initiative. */
export async function addRisk(
  storage: Storage,
  principal: Principal,
  { initiativeId, key, ...words }: NewRisk,
): Promise<void> {
  requireLead(principal);
  const risk = sensible(words);
  const what = {
    action: 'execution/add-risk',
    subject: subjectOf(initiativeId),
    detail: { risk: risk.title, exposure: risk.probability * risk.impact },
  };
  await storage.write(principal, what, async (tx) => {
    await initiativeById(tx, initiativeId);
    await tx.query(
      `INSERT INTO execution_risk (initiative_id, key, title, probability, impact, owner, response, due_on, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [initiativeId, key ?? stableKey(risk.title, randomUUID()), ...columnsOf(risk)],
    );
  });
}

/** Puts other words in the place of those that were seen. Result: the id of its initiative. */
export async function changeRisk(
  storage: Storage,
  principal: Principal,
  { id, revision, ...words }: RiskChange,
): Promise<number> {
  requireLead(principal);
  const after = sensible(words);
  const before = await storage.read(principal, (tx) => riskById(tx, id));
  const what = {
    action: 'execution/change-risk',
    subject: subjectOf(before.initiativeId),
    detail: { risk: after.title, ...differences(before, after) },
  };
  await storage.write(principal, what, async (tx) => {
    const changed = await tx.query(
      `UPDATE execution_risk SET title = $3, probability = $4, impact = $5, owner = $6, response = $7, due_on = $8,
         state = $9, revision = revision + 1
       WHERE id = $1 AND revision = $2 RETURNING id`,
      [id, revision, ...columnsOf(after)],
    );
    if (changed.length === 0) throw wasChanged(before.title);
  });
  return before.initiativeId;
}

function columnsOf({ title, probability, impact, owner, response, due, state }: RiskWords) {
  return [title, probability, impact, owner, response, due, state];
}

type Known = Pick<Risk, 'initiativeId' | 'title' | 'probability' | 'impact' | 'state'>;

async function riskById(tx: Transaction, id: number): Promise<Known> {
  const [found] = await tx.query<Known>(
    `SELECT initiative_id AS "initiativeId", title, probability, impact, state FROM execution_risk WHERE id = $1`,
    [id],
  );
  if (found) return found;
  throw new Refusal(
    'not-found',
    'execution/no-such-risk',
    `There is no risk ${id}.`,
    'Look for it on the page of its initiative.',
  );
}

function differences(before: Known, after: RiskWords): JsonObject {
  const pair = (from: string | number, to: string | number) => ({ from, to });
  return {
    state: pair(before.state, after.state),
    exposure: pair(before.probability * before.impact, after.probability * after.impact),
  };
}

function sensible(words: RiskWords): RiskWords {
  const title = words.title.trim();
  if (title === '') throw bad('its title is empty', 'Say what may happen.');
  const due = words.due?.trim() || undefined;
  if (due !== undefined && startOfDay(due) === undefined)
    throw bad(`its due date "${due}" is no day`, 'Write it like 2027-06-30.');
  for (const [name, value] of [
    ['probability', words.probability],
    ['impact', words.impact],
  ] as const) {
    if (!Number.isInteger(value) || value < 1 || value > 5)
      throw bad(`its ${name} is ${value}`, 'Give a whole number from 1 to 5.');
  }
  const owner = words.owner?.trim() || undefined;
  return { ...words, title, owner, due, response: words.response.trim() };
}

function bad(what: string, next: string): Refusal {
  return new Refusal('invalid', 'execution/bad-risk', `Writing the risk: ${what}.`, next);
}

function wasChanged(title: string): Refusal {
  return new Refusal(
    'stale',
    'execution/changed-meanwhile',
    `The risk "${title}" was changed by somebody else since you looked at it.`,
    'Load it again, and make your change if it is still needed.',
  );
}

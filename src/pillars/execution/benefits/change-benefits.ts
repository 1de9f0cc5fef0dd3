// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { type Instant, type Principal, Refusal, stableKey } from '#model';
import type { Storage } from '#platform/storage';
import { startOfDay } from '../day.ts';
import { initiativeById, type Seen, subjectOf } from '../initiative.ts';
import { requireLead } from '../require-lead.ts';
import { type Benefit, type BenefitVerdict, type BenefitWords, benefitById } from './benefit.ts';

export interface NewBenefit extends BenefitWords {
  readonly initiativeId: number;
  /** Its name in files; one is made where it is left out. */
  readonly key?: string | undefined;
}
export type BenefitChange = BenefitWords & Seen;

/** What somebody found when they looked. */
export interface Judgement extends Seen {
  readonly outcome: BenefitVerdict;
  readonly value?: number | undefined;
  readonly words: string;
  /** Who found it, where that was somebody else. */
  readonly by?: string | undefined;
}

/** Adds a benefit to an initiative. */
export async function addBenefit(
  storage: Storage,
  principal: Principal,
  { initiativeId, key, ...words }: NewBenefit,
): Promise<void> {
  requireLead(principal);
  const benefit = sensible(words);
  const { title, expected, unit, reviewOn } = benefit;
  const what = {
    action: 'execution/add-benefit',
    subject: subjectOf(initiativeId),
    detail: { benefit: title, expected, unit, reviewOn },
  };
  await storage.write(principal, what, async (tx) => {
    await initiativeById(tx, initiativeId);
    await tx.query(
      `INSERT INTO execution_benefit (initiative_id, key, title, kpi_id, unit, baseline, expected, review_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [initiativeId, key ?? stableKey(title, randomUUID()), ...columnsOf(benefit)],
    );
  });
}

/** Puts other words in the place of those that were seen; one that is judged stays. Result: its initiative's id. */
export async function changeBenefit(
  storage: Storage,
  principal: Principal,
  { id, revision, ...words }: BenefitChange,
): Promise<number> {
  requireLead(principal);
  const after = sensible(words);
  const before = await storage.read(principal, (tx) => benefitById(tx, id));
  refuseJudged(before);
  const expected = { from: before.expected, to: after.expected };
  const reviewOn = { from: before.reviewOn, to: after.reviewOn };
  const what = {
    action: 'execution/change-benefit',
    subject: subjectOf(before.initiativeId),
    detail: { benefit: after.title, expected, reviewOn },
  };
  await storage.write(principal, what, async (tx) => {
    const changed = await tx.query(
      `UPDATE execution_benefit SET title = $3, kpi_id = $4, unit = $5, baseline = $6, expected = $7, review_on = $8,
         revision = revision + 1
       WHERE id = $1 AND revision = $2 AND verdict IS NULL RETURNING id`,
      [id, revision, ...columnsOf(after)],
    );
    if (changed.length === 0) throw wasChanged(before);
  });
  return before.initiativeId;
}

/** Keeps what was found of a benefit; once. Result: its initiative's id. */
export async function judgeBenefit(
  storage: Storage,
  principal: Principal,
  { id, revision, outcome, value, words, by }: Judgement,
  at: Instant,
): Promise<number> {
  requireLead(principal);
  const said = words.trim();
  if (said === '') throw bad('no word is said about what was found', 'Say it in a sentence.');
  const benefit = await storage.read(principal, (tx) => benefitById(tx, id));
  refuseJudged(benefit);
  const what = {
    action: 'execution/judge-benefit',
    subject: subjectOf(benefit.initiativeId),
    detail: { benefit: benefit.title, outcome, words: said },
  };
  await storage.write(principal, what, async (tx) => {
    const judged = await tx.query(
      `UPDATE execution_benefit SET verdict = $3, verdict_value = $4, verdict_words = $5, verdict_at = $6,
         verdict_by = $7, revision = revision + 1
       WHERE id = $1 AND revision = $2 AND verdict IS NULL RETURNING id`,
      [id, revision, outcome, value, said, at, by ?? principal.actor],
    );
    if (judged.length === 0) throw wasChanged(benefit);
  });
  return benefit.initiativeId;
}

function columnsOf({ title, kpiId, unit, baseline, expected, reviewOn }: BenefitWords) {
  return [title, kpiId, unit, baseline, expected, reviewOn];
}

function sensible(words: BenefitWords): BenefitWords {
  const title = words.title.trim();
  const unit = words.unit.trim();
  if (title === '') throw bad('its title is empty', 'Say what it is to bring.');
  if (unit === '') throw bad('its unit is empty', 'Say what is counted: hours, findings, euros.');
  if (startOfDay(words.reviewOn) === undefined)
    throw bad(`its review date "${words.reviewOn}" is no day`, 'Write it like 2027-06-30.');
  return { ...words, title, unit };
}

function refuseJudged({ title, verdict }: Benefit): void {
  if (verdict === undefined) return;
  throw new Refusal(
    'conflict',
    'execution/benefit-is-judged',
    `"${title}" was judged: ${verdict.outcome}.`,
    'Add another benefit, if there is one more to look at.',
  );
}

function bad(what: string, next: string): Refusal {
  return new Refusal('invalid', 'execution/bad-benefit', `Writing the benefit: ${what}.`, next);
}

function wasChanged({ title }: Benefit): Refusal {
  return new Refusal(
    'stale',
    'execution/changed-meanwhile',
    `The benefit "${title}" was changed by somebody else since you looked at it.`,
    'Load it again, and make your change if it is still needed.',
  );
}

// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import { json, type Storage } from '#platform/storage';
import { requireLead } from '../require-lead.ts';
import { adoptionById, countChange, type Seen, subjectOf } from './adoption.ts';
import { bad, dayIn, said } from './checked.ts';
import type { Review, ReviewWords } from './review.ts';
import { keepStep } from './step.ts';

const DOING = 'Reviewing the adoption';

/** Keeps what came of a solution that is in use, against what was expected, with the lesson. It may be looked at again. */
export async function reviewAdoption(
  storage: Storage,
  principal: Principal,
  { id, revision, ...words }: ReviewWords & Seen,
  at: Instant,
): Promise<void> {
  requireLead(principal);
  const found = said(
    words.words,
    DOING,
    'nothing is said of what was found',
    'Say it in a sentence.',
  );
  const lesson = said(
    words.lesson,
    DOING,
    'no lesson is kept',
    'Say what you would do the same, or otherwise.',
  );
  const { yearCost } = words;
  if (yearCost !== undefined && (!Number.isSafeInteger(yearCost) || yearCost < 0))
    throw bad(DOING, `a year cost ${yearCost}`, 'Give whole minor units from 0 on.');
  const nextOn = dayIn(words.nextOn, DOING, 'the day of the next review');
  const adoption = await storage.read(principal, (tx) => adoptionById(tx, id));
  if (adoption.state !== 'in-use' && adoption.state !== 'reviewed')
    throw new Refusal(
      'conflict',
      'execution/not-in-use',
      `"${adoption.title}" is ${adoption.state}: nothing has come of it yet.`,
      'Say that it is in use first.',
    );
  const review: Review = { ...words, words: found, lesson, nextOn, at, by: principal.actor };
  const detail = { outcome: words.outcome, words: found, lesson };
  const what = { action: 'execution/review-adoption', subject: subjectOf(id), detail };
  await storage.write(principal, what, async (tx) => {
    await countChange(tx, { id, revision });
    await tx.query(`UPDATE execution_adoption SET state = 'reviewed', reviews = $2 WHERE id = $1`, [
      id,
      json([review, ...adoption.reviews]),
    ]);
    const reason = `${words.outcome}: ${found}`;
    await keepStep(tx, id, { state: 'reviewed', reason, by: principal, at });
  });
}

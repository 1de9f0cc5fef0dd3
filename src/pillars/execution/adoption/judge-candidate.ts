// SPDX-License-Identifier: Apache-2.0
import { TOP_SCORE } from '#engines/choice';
import type { Instant, Principal } from '#model';
import { json, type Storage } from '#platform/storage';
import { checkedAddress } from '../opportunities/index.ts';
import { type Seen, subjectOf } from './adoption.ts';
import type { Candidate, Fit, MustAnswer, Score } from './candidate.ts';
import { candidateChanged, openCandidate } from './change-candidates.ts';
import { bad } from './checked.ts';
import type { Criterion, MustHave } from './criteria-words.ts';
import { notForAuditors } from './not-for-auditors.ts';

interface Backed {
  readonly key: string;
  readonly evidence: string;
  readonly link?: string | undefined;
}

/** What somebody found of a candidate. What is not named here stays as it is. */
export interface CandidateJudgement extends Seen {
  readonly answers: readonly (Backed & { readonly answer: Fit })[];
  /** `undefined` takes a score back. */
  readonly scores: readonly (Backed & { readonly score?: number | undefined })[];
}

/** Keeps answers to must-haves and scores of criteria, with who said so on what evidence. Result: the id of its adoption. */
export async function judgeCandidate(
  storage: Storage,
  principal: Principal,
  judgement: CandidateJudgement,
  at: Instant,
): Promise<number> {
  notForAuditors(principal);
  const { id, revision } = judgement;
  const { candidate, adoption } = await openCandidate(storage, principal, id);
  const stamp = { by: principal.actor, at };
  const answers = answersAfter(candidate, adoption.mustHaves, judgement, stamp);
  const scores = scoresAfter(candidate, adoption.criteria, judgement, stamp);
  const told = [
    ...toldAnswers(adoption.mustHaves, judgement),
    ...toldScores(adoption.criteria, judgement),
  ];
  const what = {
    action: 'execution/judge-candidate',
    subject: subjectOf(adoption.id),
    detail: { candidate: candidate.name, told: told.join(', ') },
  };
  await storage.write(principal, what, async (tx) => {
    const changed = await tx.query(
      `UPDATE execution_adoption_candidate SET answers = $3, scores = $4, revision = revision + 1
       WHERE id = $1 AND revision = $2 RETURNING id`,
      [id, revision, json(answers), json(scores)],
    );
    if (changed.length === 0) throw candidateChanged(candidate.name);
  });
  return adoption.id;
}

interface Stamp {
  readonly by: string;
  readonly at: Instant;
}

function answersAfter(
  { name, answers }: Candidate,
  mustHaves: readonly MustHave[],
  judgement: CandidateJudgement,
  stamp: Stamp,
): Readonly<Record<string, MustAnswer>> {
  const after = { ...answers };
  for (const { key, answer, evidence, link } of judgement.answers) {
    const must = mustHaves.find((one) => one.key === key);
    const doing = `Answering for "${name}"`;
    if (must === undefined)
      throw bad(doing, `there is no must-have "${key}"`, 'Load the page again.');
    if (must.fact !== undefined)
      throw bad(
        doing,
        `"${must.title}" is answered by what is known`,
        'Change what is known of it.',
      );
    const words = evidence.trim();
    if (answer !== 'unknown' && words === '')
      throw bad(doing, `"${must.title}" has no evidence`, 'Say how you know.');
    after[key] = { answer, evidence: words, link: checkedAddress(link), ...stamp };
  }
  return after;
}

function scoresAfter(
  { name, scores }: Candidate,
  criteria: readonly Criterion[],
  judgement: CandidateJudgement,
  stamp: Stamp,
): Readonly<Record<string, Score>> {
  const after: Record<string, Score> = { ...scores };
  for (const { key, score, evidence, link } of judgement.scores) {
    const criterion = criteria.find((one) => one.key === key);
    const doing = `Scoring "${name}"`;
    if (criterion === undefined)
      throw bad(doing, `there is no criterion "${key}"`, 'Load the page again.');
    if (score === undefined) {
      delete after[key];
      continue;
    }
    if (!Number.isInteger(score) || score < 0 || score > TOP_SCORE)
      throw bad(doing, `${score} is no score`, 'Give a whole number from 0 to 4.');
    const words = evidence.trim();
    if (words === '')
      throw bad(
        doing,
        `the score of "${criterion.title}" has no evidence`,
        'Say what it rests on.',
      );
    after[key] = { score, evidence: words, link: checkedAddress(link), ...stamp };
  }
  return after;
}

function toldAnswers(mustHaves: readonly MustHave[], { answers }: CandidateJudgement) {
  return answers.map(({ key, answer }) => {
    const title = mustHaves.find((one) => one.key === key)?.title ?? key;
    return `${title}: ${answer.replaceAll('-', ' ')}`;
  });
}

function toldScores(criteria: readonly Criterion[], { scores }: CandidateJudgement) {
  return scores.map(({ key, score }) => {
    const title = criteria.find((one) => one.key === key)?.title ?? key;
    return score === undefined
      ? `${title}: score taken back`
      : `${title}: ${score} of ${TOP_SCORE}`;
  });
}

// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { type Instant, type Principal, stableKey } from '#model';
import { json, type Storage } from '#platform/storage';
import { type Adoption, adoptionById, countChange, type Seen, subjectOf } from './adoption.ts';
import { type Candidate, candidatesIn } from './candidate.ts';
import { bad, dayIn, maybe, said } from './checked.ts';
import { notForAuditors } from './not-for-auditors.ts';
import type { SuccessCriterion, Trial, TrialOutcome, TrialResult } from './trial-words.ts';

/** The trial as it is to be. Once it runs only its end can be moved, with a reason. */
export interface TrialPlan extends Seen {
  readonly start: string;
  readonly finish: string;
  readonly candidateIds: readonly number[];
  readonly questions: readonly string[];
  readonly criteria: readonly { readonly key?: string | undefined; readonly title: string }[];
  readonly reason?: string | undefined;
}

const DOING = 'Planning the trial';

/** Puts a plan in the place of the one that was seen; what was set before a trial began stays while it runs. */
export async function planTrial(
  storage: Storage,
  principal: Principal,
  plan: TrialPlan,
): Promise<void> {
  notForAuditors(principal);
  const { id } = plan;
  const { before, candidates } = await storage.read(principal, async (tx) => ({
    before: await adoptionById(tx, id),
    candidates: await candidatesIn(tx, { adoptionId: id }),
  }));
  const isRunning = before.state === 'on-trial';
  if (before.state !== 'compared' && before.state !== 'needed' && !isRunning)
    throw bad(DOING, `"${before.title}" is ${before.state}`, 'A trial comes before the decision.');
  const trial = isRunning ? extended(before, plan) : planned(plan, candidates);
  const detail = {
    finish: { from: before.trial?.finish ?? null, to: trial.finish },
    criteria: trial.criteria.length,
    reason: maybe(plan.reason),
  };
  const what = { action: 'execution/plan-trial', subject: subjectOf(id), detail };
  await storage.write(principal, what, async (tx) => {
    await countChange(tx, plan);
    await tx.query('UPDATE execution_adoption SET trial = $2 WHERE id = $1', [id, json(trial)]);
  });
}

function planned(plan: TrialPlan, candidates: readonly Candidate[]): Trial {
  const { start, finish } = periodOf(plan);
  const inside = candidates.filter(({ leftOut }) => leftOut === undefined).map(({ id }) => id);
  const strange = plan.candidateIds.find((id) => !inside.includes(id));
  if (strange !== undefined)
    throw bad(DOING, `candidate ${strange} is not among those that are in`, 'Load the page again.');
  return {
    start,
    finish,
    candidateIds: [...new Set(plan.candidateIds)],
    questions: plan.questions.map((one) => ({
      question: said(one, DOING, 'a question is empty', 'Ask it, or leave it out.'),
    })),
    criteria: plan.criteria.map(({ key, title }) => {
      const name = said(title, DOING, 'a criterion is empty', 'Say what has to be so afterwards.');
      return { key: key ?? stableKey(name, randomUUID()), title: name, results: [] };
    }),
  };
}

function extended({ trial }: Adoption, plan: TrialPlan): Trial {
  const { start, finish } = periodOf(plan);
  if (trial === undefined) throw new Error('A trial runs that was never planned');
  const isSame =
    start === trial.start &&
    plan.candidateIds.join() === trial.candidateIds.join() &&
    plan.criteria.map(({ title }) => title.trim()).join('\n') ===
      trial.criteria.map(({ title }) => title).join('\n');
  if (!isSame)
    throw bad(
      DOING,
      'it runs, and what it has to show was set before it began',
      'Move its end with a reason, or stop it and begin another one.',
    );
  if (finish !== trial.finish && maybe(plan.reason) === undefined)
    throw bad(DOING, 'its end is moved and no reason is given', 'Say why; it goes into the trail.');
  return { ...trial, finish };
}

function periodOf(plan: TrialPlan): { readonly start: string; readonly finish: string } {
  const start = dayIn(plan.start, DOING, 'its first day');
  const finish = dayIn(plan.finish, DOING, 'its last day');
  if (start === undefined || finish === undefined)
    throw bad(DOING, 'a day is missing', 'Give its first and its last day.');
  if (finish < start)
    throw bad(DOING, `it ends on ${finish}, before it begins`, 'Turn the days around.');
  return { start, finish };
}

/** What came of the trial: of its criteria with each candidate, and of its questions. What is not named here stays. */
export interface TrialTold extends Seen {
  readonly results: readonly {
    readonly key: string;
    readonly candidateId: number;
    readonly outcome: TrialOutcome;
    readonly words: string;
  }[];
  /** By place, from 0. */
  readonly answers: readonly { readonly place: number; readonly answer: string }[];
}

const TELLING = 'Telling what came of the trial';

/** Keeps what came of a trial that runs. */
export async function tellTrial(
  storage: Storage,
  principal: Principal,
  told: TrialTold,
  at: Instant,
): Promise<void> {
  notForAuditors(principal);
  const { id } = told;
  const { state, title, trial } = await storage.read(principal, (tx) => adoptionById(tx, id));
  if (state !== 'on-trial' || trial === undefined)
    throw bad(TELLING, `"${title}" is ${state}`, 'Begin the trial first.');
  refuseStrange(trial, told);
  const stamp = { by: principal.actor, at };
  const criteria = trial.criteria.map((one) => withResults(one, told.results, stamp));
  const questions = trial.questions.map((one, place) => {
    const answer = told.answers.find((each) => each.place === place)?.answer;
    return answer === undefined ? one : { ...one, answer: maybe(answer) };
  });
  const detail = { results: told.results.length, answers: told.answers.length };
  const what = { action: 'execution/tell-trial', subject: subjectOf(id), detail };
  await storage.write(principal, what, async (tx) => {
    await countChange(tx, told);
    await tx.query('UPDATE execution_adoption SET trial = $2 WHERE id = $1', [
      id,
      json({ ...trial, criteria, questions }),
    ]);
  });
}

function refuseStrange({ criteria, candidateIds, questions }: Trial, told: TrialTold): void {
  for (const { key, candidateId } of told.results) {
    if (!criteria.some((one) => one.key === key))
      throw bad(TELLING, `there is no criterion "${key}"`, 'Load the page again.');
    if (!candidateIds.includes(candidateId))
      throw bad(TELLING, `candidate ${candidateId} is not on trial`, 'Load the page again.');
  }
  const strange = told.answers.find(({ place }) => questions[place] === undefined);
  if (strange !== undefined)
    throw bad(TELLING, `there is no question ${strange.place}`, 'Load the page again.');
}

/** What is told anew of a candidate takes the place of what was told of it before. */
function withResults(
  criterion: SuccessCriterion,
  results: TrialTold['results'],
  stamp: Pick<TrialResult, 'by' | 'at'>,
): SuccessCriterion {
  const mine = results
    .filter(({ key }) => key === criterion.key)
    .map(({ key: _, words, ...result }) => {
      const none = `nothing is said about "${criterion.title}"`;
      return { ...result, words: said(words, TELLING, none, 'Say what was found.'), ...stamp };
    });
  const kept = criterion.results.filter(
    (one) => !mine.some(({ candidateId }) => candidateId === one.candidateId),
  );
  return { ...criterion, results: [...kept, ...mine] };
}

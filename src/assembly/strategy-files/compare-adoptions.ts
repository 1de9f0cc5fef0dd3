// SPDX-License-Identifier: Apache-2.0
import type { AdoptionFile, CandidateFile } from './adoption-shape.ts';
import type { StrategyFolder } from './shapes.ts';
import { OPEN, type Pair, type Rules, type Told, tell } from './telling.ts';

/** Which states follow: where it is decided to stay there are fewer. */
export type AdoptionStates = (
  adoption: Pick<AdoptionFile, 'state' | 'decision'>,
) => readonly string[];

/** What people did one after the other stands fast; who said something is told by the log. */
const KEPT = ['currency', 'decision', 'reviews'];
const COMPARED: Rules = { ignored: ['candidates'], fixed: KEPT };
/** What was compared stays as it was decided upon. */
const CLOSED: Rules = {
  ignored: ['candidates'],
  fixed: [...KEPT, 'mustHaves', 'criteria', 'costs', 'trial'],
};
const CLOSED_CANDIDATE: Rules = {
  ignored: [],
  fixed: ['name', 'purl', 'repository', 'note', 'leftOut', 'answers', 'scores'],
};

interface Comparing {
  readonly office: StrategyFolder;
  readonly folder: StrategyFolder;
  readonly states: AdoptionStates;
}

export function tellAdoptions(
  told: Told,
  { office, folder, states }: Comparing,
): readonly Pair<AdoptionFile>[] {
  tell(told, {
    kind: 'adoption',
    had: office.adoptions.map(wordsOf),
    wanted: folder.adoptions.map(wordsOf),
    rules: ({ state }) => (isOpen(state) ? COMPARED : CLOSED),
  });
  const pairs = folder.adoptions.map((after) => ({
    before: office.adoptions.find(({ id }) => id === after.id),
    after,
  }));
  for (const pair of pairs) tellCandidates(told, pair, states);
  return pairs;
}

function tellCandidates(
  { lines, impossible }: Told,
  { before, after }: Pair<AdoptionFile>,
  states: AdoptionStates,
): void {
  if (before === undefined) return;
  const candidates = tell(
    { lines, impossible },
    {
      kind: `candidate of ${after.id}:`,
      had: before.candidates.map(candidateWords),
      wanted: after.candidates.map(candidateWords),
      rules: () => (isOpen(before.state) ? OPEN : CLOSED_CANDIDATE),
    },
  );
  if (!isOpen(before.state) && candidates.some((one) => one.before === undefined))
    impossible.push(`adoption ${after.id}: it is ${before.state} and takes no more candidates`);
  if (before.state === after.state || states(before).includes(after.state)) return;
  const next = states(before);
  const words =
    next.length === 0 ? 'it has come to its end' : `a file can make it ${next.join(', ')}`;
  impossible.push(`adoption ${after.id} field state: from ${before.state} ${words}`);
}

function isOpen(state: AdoptionFile['state']): boolean {
  return state === 'needed' || state === 'compared' || state === 'on-trial';
}

/** What is compared: not what people found in a trial, nor who did what when. */
export function wordsOf({ trial, steps, made, logged, initiative, ...adoption }: AdoptionFile) {
  const { decision, reviews } = adoption;
  return {
    ...adoption,
    decision: decision && unsigned(decision),
    reviews: reviews.map(unsigned),
    trial: trial && {
      start: trial.start,
      finish: trial.finish,
      candidates: trial.candidates,
      questions: trial.questions.map(({ question }) => question),
      criteria: trial.criteria.map(({ id, title }) => ({ id, title })),
    },
  };
}

export function candidateWords({ answers, scores, ...candidate }: CandidateFile) {
  return { ...candidate, answers: answers.map(unsigned), scores: scores.map(unsigned) };
}

function unsigned<One extends { readonly by: string; readonly at: string }>({
  by: _,
  at: __,
  ...one
}: One) {
  return one;
}

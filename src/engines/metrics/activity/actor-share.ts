// SPDX-License-Identifier: Apache-2.0
import type { ActorClass, Figure, Window } from '#model';
import { contributionsIn } from '../contributions-in.ts';
import { FEWEST_OBSERVATIONS, insufficientFigure, sumFigure } from '../figure-of.ts';
import type { MetricFacts } from '../metric-facts.ts';
import { commitsText } from '../people-rows.ts';

const EVERYBODY = { includeBots: true, includeAgents: true };
const CLASSES: readonly (readonly [ActorClass, string])[] = [
  ['human', 'People'],
  ['bot', 'Bots'],
  ['agent', 'AI agents'],
];

/** The share of the window's commits by one class of actors; withheld under five commits. */
export function actorShare(facts: MetricFacts, window: Window, wanted: ActorClass): Figure {
  const { days, silence } = contributionsIn(facts, window, EVERYBODY);
  if (silence) return silence;
  const all = days.reduce((sum, { commits }) => sum + commits, 0);
  const rows = CLASSES.map(([actorClass, label]) => {
    const theirs = days.filter((day) => day.actorClass === actorClass);
    const commits = theirs.reduce((sum, day) => sum + day.commits, 0);
    const amount = actorClass === wanted && all > 0 ? commits / all : 0;
    return { label, detail: commitsText(commits), amount };
  });
  if (all < FEWEST_OBSERVATIONS) return insufficientFigure('Fewer than five commits.', rows);
  return sumFigure(rows);
}

// SPDX-License-Identifier: Apache-2.0
import { type Instant, plusMonths, type Window } from '#model';
import { actorParameters } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { numberOf, type Parameter } from '../parameter.ts';
import { commitsText, peopleEver, peopleIn, personRow } from '../people-rows.ts';
import { DEVSTATS } from '../sources.ts';
import { factsOf, windowOf, work } from '../vector-facts.ts';

const mostEver: Parameter<number> = {
  id: 'mostEver',
  unit: 'commits',
  default: 12,
  sentence: 'Who has more commits than this, ever, is no longer episodic.',
  range: { from: 1, to: 10_000 },
};

const QUIET_MONTHS = 3;
const quarter = windowOf('2025-04-01T00:00:00Z', '2025-07-01T00:00:00Z');

export const episodicContributors = {
  id: 'episodic-contributors',
  topic: 'people',
  name: 'Episodic contributors',
  chaossName: 'Occasional Contributors',
  question: 'How many come by now and then?',
  formula:
    'number of people with commits in the window, none in the three months before it, and at most twelve ever',
  unit: 'people',
  direction: 'increase',
  needs: ['contributions'],
  looksBackTo: beginOfQuiet,
  parameters: [...actorParameters, mostEver],
  source: DEVSTATS,
  rows: { law: 'sum', sentence: 'One row a person, each with amount 1.' },
  edgeCases: [
    'DevStats counts pull requests; without a forge these are commits, and a squashed change is one.',
    'Newcomers are episodic until they come back: subtract new contributors for those who did before.',
    'Ever means up to the last commit that is known, also after the window.',
  ],
  vectors: [
    {
      name: 'quiet for three months before and few in all',
      facts: factsOf({
        contributions: [
          work('now-and-then', '2024-12-31', 3),
          work('now-and-then', '2025-05-01', 2),
          work('steady', '2025-03-31', 1),
          work('steady', '2025-05-01', 1),
        ],
      }),
      window: quarter,
      expect: { value: 1, status: 'known', coverage: 1 },
    },
    {
      name: 'thirteen commits are too many, twelve are not',
      facts: factsOf({
        contributions: [work('many', '2025-05-01', 13), work('few', '2025-05-01', 12)],
      }),
      window: quarter,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'three months before are calendar months',
      facts: factsOf({
        contributions: [work('ada', '2025-01-01', 1), work('ada', '2025-04-01', 1)],
      }),
      window: quarter,
      expect: { value: 0, status: 'known' },
    },
  ],
  compute(facts, window, parameters) {
    const { people, coverage, silence } = peopleIn(facts, window, parameters);
    if (silence) return silence;
    const before = peopleIn(facts, { from: beginOfQuiet(window), to: window.from }, parameters);
    const wereHere = new Set(before.people?.map(({ key }) => key));
    const most = numberOf(mostEver, parameters);
    const ever = new Map(peopleEver(facts, parameters).map(({ key, commits }) => [key, commits]));
    const rows = people
      .filter(({ key }) => !wereHere.has(key) && (ever.get(key) ?? 0) <= most)
      .map((person) => personRow(person, `${commitsText(ever.get(person.key) ?? 0)} ever`, 1));
    return sumFigure(rows, { coverage });
  },
} satisfies Metric;

function beginOfQuiet({ from }: Window): Instant {
  return plusMonths(from, -QUIET_MONTHS);
}

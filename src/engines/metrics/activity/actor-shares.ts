// SPDX-License-Identifier: Apache-2.0
import type { ActorClass, Figure, Window } from '#model';
import { contributionsIn } from '../contributions-in.ts';
import { FEWEST_OBSERVATIONS, insufficientFigure, sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import type { MetricFacts } from '../metric-facts.ts';
import { commitsText } from '../people-rows.ts';
import { chaoss } from '../sources.ts';
import { factsOf, work, year2025 } from '../vector-facts.ts';

const DAY = '2025-04-01';
const EVERYBODY = { includeBots: true, includeAgents: true };
const CLASSES: readonly (readonly [ActorClass, string])[] = [
  ['human', 'People'],
  ['bot', 'Bots'],
  ['agent', 'AI agents'],
];

interface ShareOf {
  readonly actorClass: 'bot' | 'agent';
  readonly other: 'bot' | 'agent';
  readonly name: string;
  readonly question: string;
  readonly edgeCases: readonly string[];
}

/** How much of the work is not done by people. */
export const actorShares: readonly Metric[] = [
  shareOf({
    actorClass: 'bot',
    other: 'agent',
    name: 'Commits of bots',
    question: 'How much of the work do bots do?',
    edgeCases: ['CHAOSS counts what bots do in a forge; without one it is what they commit.'],
  }),
  shareOf({
    actorClass: 'agent',
    other: 'bot',
    name: 'Commits of AI agents',
    question: 'How much of the work do AI agents do?',
    edgeCases: [
      'An agent is known by its author name and address; what a person commits after asking one is the person’s.',
      'CHAOSS does not tell agents from bots; here they are three classes with people.',
    ],
  }),
];

function shareOf({ actorClass, other, name, question, edgeCases }: ShareOf): Metric {
  return {
    id: `${actorClass}-share`,
    topic: 'activity',
    name,
    chaossName: 'Bot Activity',
    question,
    formula: `non-merge commits by ${actorClass === 'bot' ? 'bots' : 'AI agents'} ÷ non-merge commits by anybody in the window`,
    unit: 'share',
    direction: 'keep',
    needs: ['contributions'],
    parameters: [],
    source: chaoss('Bot Activity', 'bot-activity'),
    rows: {
      law: 'sum',
      sentence:
        'One row a class of actors: people, bots and AI agents; the amount of the class asked about is its share, 0 for the others.',
    },
    edgeCases: [...edgeCases, 'Under five commits the share is withheld.'],
    vectors: [
      {
        name: 'two of eight',
        facts: factsOf({
          contributions: [
            work('ada', DAY, 5),
            work('asked about', DAY, 2, { actorClass }),
            work('another', DAY, 1, { actorClass: other }),
          ],
        }),
        window: year2025,
        expect: { value: 0.25, status: 'known' },
      },
      {
        name: 'people alone',
        facts: factsOf({ contributions: [work('ada', DAY, 5)] }),
        window: year2025,
        expect: { value: 0, status: 'known' },
      },
      {
        name: 'four commits are too few',
        facts: factsOf({ contributions: [work('asked about', DAY, 4, { actorClass })] }),
        window: year2025,
        expect: { value: undefined, status: 'insufficient' },
      },
    ],
    compute: (facts, window) => actorShare(facts, window, actorClass),
  };
}

function actorShare(facts: MetricFacts, window: Window, wanted: ActorClass): Figure {
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

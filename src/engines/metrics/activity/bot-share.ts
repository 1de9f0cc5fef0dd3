// SPDX-License-Identifier: Apache-2.0
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, work, year2025 } from '../vector-facts.ts';
import { actorShare } from './actor-share.ts';

const DAY = '2025-04-01';

export const botShare = {
  id: 'bot-share',
  topic: 'activity',
  name: 'Commits of bots',
  chaossName: 'Bot Activity',
  question: 'How much of the work do bots do?',
  formula: 'non-merge commits by bots ÷ non-merge commits by anybody in the window',
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
  edgeCases: [
    'CHAOSS counts what bots do in a forge; without one it is what they commit.',
    'Under five commits the share is withheld.',
  ],
  vectors: [
    {
      name: 'two of eight',
      facts: factsOf({
        contributions: [
          work('ada', DAY, 5),
          work('b', DAY, 2, { actorClass: 'bot' }),
          work('c', DAY, 1, { actorClass: 'agent' }),
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
      facts: factsOf({ contributions: [work('b', DAY, 4, { actorClass: 'bot' })] }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute: (facts, window) => actorShare(facts, window, 'bot'),
} satisfies Metric;

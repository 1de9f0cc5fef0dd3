// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, workFor, year2025 } from '../vector-facts.ts';
import { sharesFigure } from './shares-figure.ts';

export const organizationalConcentration = {
  id: 'organizational-concentration',
  topic: 'organisations',
  name: 'Concentration on organisations',
  chaossName: 'Organizational Diversity',
  question: 'How evenly do organisations share the work?',
  formula:
    'sum over the organisations of the square of their share of the commits of known employer in the window (Herfindahl-Hirschman index)',
  unit: 'share',
  direction: 'decrease',
  needs: ['contributions'],
  parameters: actorParameters,
  source: chaoss('Organizational Diversity', 'organizational-diversity'),
  rows: { law: 'sum', sentence: 'One row an organisation; the amount is the square of its share.' },
  edgeCases: [
    '1 is one organisation alone; n organisations with equal shares make 1/n.',
    'Of the commits of unknown employer nothing is assumed; coverage says how many they are.',
    'Under five commits of known employer the number is withheld.',
  ],
  vectors: [
    {
      name: 'two halves',
      facts: factsOf({ contributions: workFor('2025-04-01', { Acme: 50, Bolt: 50 }) }),
      window: year2025,
      expect: { value: 0.5, status: 'known' },
    },
    {
      name: 'one alone',
      facts: factsOf({ contributions: workFor('2025-04-01', { Acme: 9, '': 1 }) }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'a half and two quarters',
      facts: factsOf({ contributions: workFor('2025-04-01', { Acme: 50, Bolt: 25, Corp: 25 }) }),
      window: year2025,
      expect: { value: 0.375, status: 'known' },
    },
    {
      name: 'four commits are too few',
      facts: factsOf({ contributions: workFor('2025-04-01', { Acme: 4 }) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute: (facts, window, parameters) =>
    sharesFigure({ facts, window, parameters }, (share) => share * share),
} satisfies Metric;

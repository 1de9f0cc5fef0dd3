// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, workFor, year2025 } from '../vector-facts.ts';
import { sharesFigure } from './shares-figure.ts';

export const topOrganizationShare = {
  id: 'top-organization-share',
  topic: 'organisations',
  name: 'Share of the busiest organisation',
  chaossName: 'Organizational Diversity',
  question: 'How much hangs on one organisation?',
  formula:
    'commits of the organisation with the most commits in the window ÷ commits of known employer in the window',
  unit: 'share',
  direction: 'decrease',
  needs: ['contributions'],
  parameters: actorParameters,
  source: chaoss('Organizational Diversity', 'organizational-diversity'),
  rows: {
    law: 'sum',
    sentence:
      'One row an organisation; the amount of the busiest is its share, that of the others 0.',
  },
  edgeCases: [
    'Of two with equally many commits one is counted.',
    'Of the commits of unknown employer nothing is assumed; coverage says how many they are.',
    'Under five commits of known employer the number is withheld.',
  ],
  vectors: [
    {
      name: 'six of ten',
      facts: factsOf({ contributions: workFor('2025-04-01', { Acme: 6, Bolt: 3, Corp: 1 }) }),
      window: year2025,
      expect: { value: 0.6, status: 'known' },
    },
    {
      name: 'one alone, beside some of whom nobody knows',
      facts: factsOf({ contributions: workFor('2025-04-01', { Acme: 9, '': 1 }) }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'a half and two quarters',
      facts: factsOf({ contributions: workFor('2025-04-01', { Acme: 50, Bolt: 25, Corp: 25 }) }),
      window: year2025,
      expect: { value: 0.5, status: 'known' },
    },
    {
      name: 'four commits are too few',
      facts: factsOf({ contributions: workFor('2025-04-01', { Acme: 4 }) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute: (facts, window, parameters) =>
    sharesFigure({ facts, window, parameters }, (share, rank) => (rank === 0 ? share : 0)),
} satisfies Metric;

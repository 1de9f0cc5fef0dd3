// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { organisationRow, organisationsIn } from '../organisation-rows.ts';
import { commitsText } from '../people-rows.ts';
import { chaoss } from '../sources.ts';
import { factsOf, work, workFor, year2025 } from '../vector-facts.ts';

export const organizations = {
  id: 'organizations',
  topic: 'organisations',
  name: 'Organisations',
  chaossName: 'Organizational Diversity',
  question: 'How many organisations have people at work here?',
  formula: 'number of distinct known employers, at the time, of the commits in the window',
  unit: 'organisations',
  direction: 'increase',
  needs: ['contributions'],
  parameters: actorParameters,
  source: chaoss('Organizational Diversity', 'organizational-diversity'),
  rows: { law: 'sum', sentence: 'One row an organisation, each with amount 1.' },
  edgeCases: [
    'The unknown employer is no organisation; coverage is the share of commits of known employer, and the number is a lower bound.',
    'Where no employer is known the figure is unknown, not 0.',
    'The employer is the one at the time of the commit: who changes jobs counts for both.',
  ],
  vectors: [
    {
      name: 'two, and some of whom nobody knows',
      facts: factsOf({ contributions: workFor('2025-04-01', { '': 2, Acme: 1, Bolt: 1 }) }),
      window: year2025,
      expect: { value: 2, status: 'known', coverage: 0.5 },
    },
    {
      name: 'who changes jobs counts for both',
      facts: factsOf({
        contributions: [
          work('ada', '2025-02-01', 1, { employer: 'Acme' }),
          work('ada', '2025-08-01', 1, { employer: 'Bolt' }),
        ],
      }),
      window: year2025,
      expect: { value: 2, status: 'known', coverage: 1 },
    },
    {
      name: 'nobody’s employer is known',
      facts: factsOf({ contributions: [work('ada', '2025-02-01', 1)] }),
      window: year2025,
      expect: { value: undefined, status: 'unknown', coverage: 0 },
    },
  ],
  compute(facts, window, parameters) {
    const { organisations, coverage, silence } = organisationsIn(facts, window, parameters);
    if (silence) return silence;
    const rows = organisations.map((one) => organisationRow(one, commitsText(one.commits), 1));
    return sumFigure(rows, { coverage });
  },
} satisfies Metric;

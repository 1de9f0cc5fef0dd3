// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import { dayTestOf } from '../is-in-window.ts';
import type { Metric } from '../metric.ts';
import { organisationRow, organisationsEver, organisationsIn } from '../organisation-rows.ts';
import { chaoss } from '../sources.ts';
import { factsOf, work, workFor, year2025 } from '../vector-facts.ts';

export const newOrganizations = {
  id: 'new-organizations',
  topic: 'organisations',
  name: 'New organisations',
  chaossName: 'Organizational Diversity',
  question: 'How many organisations join?',
  formula: 'number of known employers whose first commit ever falls in the window',
  unit: 'organisations',
  direction: 'increase',
  needs: ['contributions'],
  parameters: actorParameters,
  source: chaoss('Organizational Diversity', 'organizational-diversity'),
  rows: { law: 'sum', sentence: 'One row an organisation, each with amount 1.' },
  edgeCases: [
    'In the window in which a history begins, every organisation is new.',
    'An organisation that was always here under addresses nobody could place looks new once one can be placed.',
    'A count is given however small it is.',
  ],
  vectors: [
    {
      name: 'who was here before is not new',
      facts: factsOf({
        contributions: [
          ...workFor('2024-04-01', { Acme: 1 }),
          ...workFor('2025-04-01', { Acme: 1, Bolt: 1 }),
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known', coverage: 1 },
    },
    {
      name: 'a new person of an old organisation brings no new one',
      facts: factsOf({
        contributions: [
          work('ada', '2024-04-01', 1, { employer: 'Acme' }),
          work('bob', '2025-04-01', 1, { employer: 'Acme' }),
        ],
      }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'nobody’s employer is known',
      facts: factsOf({ contributions: [work('ada', '2025-02-01', 1)] }),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
  ],
  compute(facts, window, parameters) {
    const { coverage, silence } = organisationsIn(facts, window, parameters);
    if (silence) return silence;
    const isInWindow = dayTestOf(window);
    const rows = organisationsEver(facts, parameters)
      .filter(({ firstDay }) => isInWindow(firstDay))
      .map((one) => organisationRow(one, `first on ${one.firstDay}`, 1));
    return sumFigure(rows, { coverage });
  },
} satisfies Metric;

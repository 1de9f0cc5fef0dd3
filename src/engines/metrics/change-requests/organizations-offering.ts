// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { sumFigure, unknownFigure } from '../figure-of.ts';
import { CHANGE_REQUESTS } from '../forge-items/item-kind.ts';
import { endingItemsIn, openedIn } from '../forge-items/items-in.ts';
import { opened } from '../forge-items/vector-items.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';

const openedFor = (employers: readonly (string | undefined)[]) =>
  factsOf({
    items: employers.map((employer, index) =>
      opened(CHANGE_REQUESTS, index + 1, '2025-02-01T00:00:00Z', [], { employer }),
    ),
  });

export const organizationsOffering = {
  id: 'change-request-organizations',
  topic: 'change-requests',
  name: 'Organisations that offer changes',
  chaossName: 'Organizational Diversity',
  question: 'How many organisations have people who offer changes?',
  formula:
    'number of distinct known employers, at the time, of the authors of change requests opened in the window',
  unit: 'organisations',
  direction: 'increase',
  needs: ['items'],
  parameters: actorParameters,
  source: chaoss('Organizational Diversity', 'organizational-diversity'),
  rows: { law: 'sum', sentence: 'One row an organisation, each with amount 1.' },
  edgeCases: [
    'The unknown employer is no organisation; coverage is the share of change requests of known employer, and the number is a lower bound.',
    'Where no employer is known the figure is unknown, not 0.',
  ],
  vectors: [
    {
      name: 'two, and some of whom nobody knows',
      facts: openedFor(['Acme', 'Acme', 'Bolt', undefined]),
      window: year2025,
      expect: { value: 2, status: 'known', coverage: 0.75 },
    },
    {
      name: 'nobody’s employer is known',
      facts: openedFor([undefined, ' ']),
      window: year2025,
      expect: { value: undefined, status: 'unknown', coverage: 0 },
    },
    {
      name: 'none opened in the window',
      facts: factsOf({
        items: [opened(CHANGE_REQUESTS, 1, '2024-02-01T00:00:00Z', [], { employer: 'Acme' })],
      }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
  ],
  compute(facts, window, parameters) {
    const { items, silence } = endingItemsIn(facts, CHANGE_REQUESTS, { window, parameters });
    if (silence) return silence;
    const cohort = openedIn(items, window);
    const employers = cohort.map(({ employer }) => employer?.trim() ?? '');
    const known = employers.filter((employer) => employer !== '');
    const coverage = cohort.length === 0 ? undefined : known.length / cohort.length;
    if (coverage === 0) {
      return unknownFigure('Nobody’s employer is known in this window.', coverage);
    }
    const rows = [...new Set(known)].sort(alphabetically).map((employer) => ({
      label: employer,
      detail: `${known.filter((each) => each === employer).length} opened`,
      amount: 1,
      subject: `organisation:${employer}`,
    }));
    return sumFigure(rows, { coverage });
  },
} satisfies Metric;

function alphabetically(one: string, other: string): number {
  return one < other ? -1 : 1;
}

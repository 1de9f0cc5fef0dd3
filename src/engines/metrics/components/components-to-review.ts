// SPDX-License-Identifier: Apache-2.0
import type { Metric } from '../metric.ts';
import { FINOS_MATURITY } from '../sources.ts';
import { factsOf, judged, year2025 } from '../vector-facts.ts';
import { countComponents } from './component-rows.ts';

export const componentsToReview = {
  id: 'components-to-review',
  topic: 'components',
  name: 'Components to review',
  question: 'How many components wait for somebody to decide?',
  formula: 'number of components whose verdict is needs-review',
  unit: 'components',
  direction: 'decrease',
  needs: ['components'],
  parameters: [],
  source: FINOS_MATURITY,
  rows: { law: 'sum', sentence: 'One row a component, each with amount 1.' },
  edgeCases: [
    'What no rule speaks of is unknown, not to be reviewed.',
    'Components are those of the latest scan; the window does not matter.',
    'A count is given however small it is; without any inventory it is unknown.',
  ],
  vectors: [
    {
      name: 'one of three',
      facts: factsOf({ components: judged(['allowed', 'needs-review', 'unknown']) }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'none',
      facts: factsOf({ components: judged(['allowed', 'forbidden']) }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'an empty inventory says nothing',
      facts: factsOf({}),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
  ],
  compute: ({ components }) =>
    countComponents(
      components,
      ({ verdict }) => verdict === 'needs-review',
      ({ license }) => license,
    ),
} satisfies Metric;

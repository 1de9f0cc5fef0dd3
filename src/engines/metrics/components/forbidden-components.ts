// SPDX-License-Identifier: Apache-2.0
import type { Metric } from '../metric.ts';
import { FINOS_MATURITY } from '../sources.ts';
import { factsOf, judged, year2025 } from '../vector-facts.ts';
import { countComponents } from './component-rows.ts';

export const forbiddenComponents = {
  id: 'forbidden-components',
  topic: 'components',
  name: 'Forbidden components',
  question: 'How many components does the policy forbid?',
  formula: 'number of components whose verdict is forbidden',
  unit: 'components',
  direction: 'decrease',
  needs: ['components'],
  parameters: [],
  source: FINOS_MATURITY,
  rows: { law: 'sum', sentence: 'One row a component, each with amount 1.' },
  edgeCases: [
    'Waived components arrive as allowed.',
    'Components nobody judged do not count; the policy compliance rate says how many they are.',
    'Components are those of the latest scan; the window does not matter.',
    'A count is given however small it is; without any inventory it is unknown.',
  ],
  vectors: [
    {
      name: 'one of three',
      facts: factsOf({ components: judged(['allowed', 'forbidden', 'unknown']) }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'none',
      facts: factsOf({ components: judged(['allowed', 'needs-review']) }),
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
      ({ verdict }) => verdict === 'forbidden',
      ({ license }) => license,
    ),
} satisfies Metric;

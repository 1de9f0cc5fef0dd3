// SPDX-License-Identifier: Apache-2.0
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, judged, year2025 } from '../vector-facts.ts';
import { countComponents, usedText } from './component-rows.ts';

export const dependencies = {
  id: 'dependencies',
  topic: 'components',
  name: 'Dependencies',
  chaossName: 'Upstream Code Dependencies',
  question: 'How much open source do we build on?',
  formula: 'number of components of the inventory',
  unit: 'components',
  direction: 'keep',
  needs: ['components'],
  parameters: [],
  source: chaoss('Upstream Code Dependencies', 'upstream-code-dependencies'),
  rows: { law: 'sum', sentence: 'One row a component, each with amount 1.' },
  edgeCases: [
    'Each version of a package is a component; one that many repositories use counts once.',
    'Components are those of the latest scan, without fixtures and examples; the window does not matter.',
    'A count is given however small it is; without any inventory it is unknown.',
  ],
  vectors: [
    {
      name: 'two components',
      facts: factsOf({ components: judged(['allowed', 'unknown']) }),
      window: year2025,
      expect: { value: 2, status: 'known' },
    },
    {
      name: 'one component, of whatever verdict',
      facts: factsOf({ components: judged(['forbidden']) }),
      window: year2025,
      expect: { value: 1, status: 'known' },
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
      () => true,
      ({ repositories }) => usedText(repositories),
    ),
} satisfies Metric;

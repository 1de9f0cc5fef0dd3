// SPDX-License-Identifier: Apache-2.0
import type { Metric } from '../metric.ts';
import { FINOS_MATURITY } from '../sources.ts';
import { factsOf, judged, year2025 } from '../vector-facts.ts';
import { countComponents } from './component-rows.ts';

interface Counted {
  readonly verdict: 'forbidden' | 'needs-review';
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly edgeCases: readonly string[];
}

/** How many components somebody has to do something about. */
export const verdictCounts: readonly Metric[] = [
  counted({
    verdict: 'needs-review',
    id: 'components-to-review',
    name: 'Components to review',
    question: 'How many components wait for somebody to decide?',
    edgeCases: ['What no rule speaks of is unknown, not to be reviewed.'],
  }),
  counted({
    verdict: 'forbidden',
    id: 'forbidden-components',
    name: 'Forbidden components',
    question: 'How many components does the policy forbid?',
    edgeCases: [
      'Waived components arrive as allowed.',
      'Components nobody judged do not count; the policy compliance rate says how many they are.',
    ],
  }),
];

function counted({ verdict, id, name, question, edgeCases }: Counted): Metric {
  return {
    id,
    topic: 'components',
    name,
    question,
    formula: `number of components whose verdict is ${verdict}`,
    unit: 'components',
    direction: 'decrease',
    needs: ['components'],
    parameters: [],
    source: FINOS_MATURITY,
    rows: { law: 'sum', sentence: 'One row a component, each with amount 1.' },
    edgeCases: [
      ...edgeCases,
      'Components are those of the latest scan; the window does not matter.',
      'A count is given however small it is; without any inventory it is unknown.',
    ],
    vectors: [
      {
        name: 'one of four',
        facts: factsOf({
          components: judged(['allowed', 'forbidden', 'needs-review', 'unknown']),
        }),
        window: year2025,
        expect: { value: 1, status: 'known' },
      },
      {
        name: 'none',
        facts: factsOf({ components: judged(['allowed', 'unknown']) }),
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
        (component) => component.verdict === verdict,
        ({ license }) => license,
      ),
  };
}

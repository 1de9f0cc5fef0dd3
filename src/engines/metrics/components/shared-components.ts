// SPDX-License-Identifier: Apache-2.0
import { meanFigure, unknownFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import type { ComponentFact } from '../metric-facts.ts';
import { chaoss } from '../sources.ts';
import { factsOf, judged, year2025 } from '../vector-facts.ts';
import { byId, componentRow, usedText } from './component-rows.ts';

const FIVE = Array<'allowed'>(5).fill('allowed');

export const sharedComponents = {
  id: 'shared-components',
  topic: 'components',
  name: 'Components in use more than once',
  chaossName: 'Upstream Code Dependencies',
  question: 'How much of what we use do several of our repositories have in common?',
  formula: 'components that at least two repositories use in the same version ÷ all components',
  unit: 'share',
  direction: 'increase',
  needs: ['components'],
  parameters: [],
  source: chaoss('Upstream Code Dependencies', 'upstream-code-dependencies'),
  rows: {
    law: 'mean',
    sentence:
      'One row a component; amount 1 where two or more repositories use it, 0 where one does.',
  },
  edgeCases: [
    'Two versions of one package are two components: a low share may mean many versions of the same.',
    'Of a single repository the share is 0.',
    'Under five components the share is withheld. The window does not matter.',
  ],
  vectors: [
    {
      name: 'two of five',
      facts: factsOf({ components: usedIn([3, 2, 1, 1, 1]) }),
      window: year2025,
      expect: { value: 0.4, status: 'known' },
    },
    {
      name: 'one repository shares with nobody',
      facts: factsOf({ components: judged(FIVE) }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'four components are too few',
      facts: factsOf({ components: usedIn([2, 2, 2, 2]) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute({ components }) {
    if (components.length === 0) return unknownFigure('No components have been found.');
    const rows = byId(components).map((component) =>
      componentRow(component, usedText(component.repositories), component.repositories > 1 ? 1 : 0),
    );
    return meanFigure(rows, 'components');
  },
} satisfies Metric;

function usedIn(repositories: readonly number[]): readonly ComponentFact[] {
  const components = judged(repositories.map(() => 'allowed' as const));
  return components.map((component, index) => ({
    ...component,
    repositories: repositories[index] ?? 1,
  }));
}

// SPDX-License-Identifier: Apache-2.0
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { behind, factsOf, year2025 } from '../vector-facts.ts';
import { newerFigure } from './newer-figure.ts';

export const outdatedComponents = {
  id: 'outdated-components',
  topic: 'components',
  name: 'Outdated components',
  chaossName: 'Libyears',
  question: 'How much of what we use has a newer release?',
  formula:
    'components with at least one newer release ÷ components of which the releases are known',
  unit: 'share',
  direction: 'decrease',
  needs: ['components'],
  parameters: [],
  source: chaoss('Libyears', 'libyears'),
  rows: {
    law: 'mean',
    sentence:
      'One row a component whose releases are known; amount 1 where there is a newer one, 0 where not.',
  },
  edgeCases: [
    'One release behind counts as much as fifty: releases behind says how many.',
    'Newer is what the package registry says, prereleases left out. Run "lanthorn registries fetch" to ask it.',
    'Coverage is the share of components of which the releases are known; under five such components the figure is withheld.',
    'Components are those of the latest scan; the window does not matter.',
  ],
  vectors: [
    {
      name: 'three of five are behind',
      facts: factsOf({ components: behind([5, 2, 1, 0, 0]) }),
      window: year2025,
      expect: { value: 0.6, status: 'known', coverage: 1 },
    },
    {
      name: 'what is not known is not counted, and coverage says so',
      facts: factsOf({
        components: behind([0, 0, 0, 0, 0, ...Array<undefined>(5).fill(undefined)]),
      }),
      window: year2025,
      expect: { value: 0, status: 'known', coverage: 0.5 },
    },
    {
      name: 'four known components are too few',
      facts: factsOf({ components: behind([1, 1, 1, 1]) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient', coverage: 1 },
    },
    {
      name: 'no release known at all',
      facts: factsOf({ components: behind([undefined]) }),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
  ],
  compute: ({ components }) => newerFigure(components, (newer) => (newer > 0 ? 1 : 0)),
} satisfies Metric;

// SPDX-License-Identifier: Apache-2.0
import type { Figure } from '#model';
import { meanFigure, unknownFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import type { ComponentFact } from '../metric-facts.ts';
import { chaoss } from '../sources.ts';
import { behind, factsOf, year2025 } from '../vector-facts.ts';
import { byId, componentRow } from './component-rows.ts';

interface Behind {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly formula: string;
  readonly unit: string;
  readonly amount: string;
  readonly edgeCase: string;
  /** Of components that are 5, 2, 1, 0 and 0 releases behind. */
  readonly gives: number;
  readonly amountOf: (newer: number) => number;
}

/** How far what is used is behind, in releases; libyears says it in time. */
export const newerReleases: readonly Metric[] = [
  measuredBy({
    id: 'outdated-components',
    name: 'Outdated components',
    question: 'How much of what we use has a newer release?',
    formula:
      'components with at least one newer release ÷ components of which the releases are known',
    unit: 'share',
    amount: 'amount 1 where there is a newer one, 0 where not',
    edgeCase: 'One release behind counts as much as fifty: releases behind says how many.',
    gives: 0.6,
    amountOf: (newer) => (newer > 0 ? 1 : 0),
  }),
  measuredBy({
    id: 'releases-behind',
    name: 'Releases behind',
    question: 'How many releases is what we use behind?',
    formula: 'mean number of newer releases, over the components of which the releases are known',
    unit: 'releases per component',
    amount: 'the amount is how many releases are newer',
    edgeCase:
      'A package that releases every day is far behind after a week; libyears count in time.',
    gives: 1.6,
    amountOf: (newer) => newer,
  }),
];

function measuredBy({ amount, edgeCase, gives, amountOf, ...words }: Behind): Metric {
  return {
    ...words,
    topic: 'components',
    chaossName: 'Libyears',
    direction: 'decrease',
    needs: ['components'],
    parameters: [],
    source: chaoss('Libyears', 'libyears'),
    rows: { law: 'mean', sentence: `One row a component whose releases are known; ${amount}.` },
    edgeCases: [
      edgeCase,
      'Newer is what the package registry says, prereleases left out. Run "lanthorn registries fetch" to ask it.',
      'Coverage is the share of components of which the releases are known; under five such components the figure is withheld.',
      'Components are those of the latest scan; the window does not matter.',
    ],
    vectors: [
      {
        name: 'three of five are behind',
        facts: factsOf({ components: behind([5, 2, 1, 0, 0]) }),
        window: year2025,
        expect: { value: gives, status: 'known', coverage: 1 },
      },
      {
        name: 'what is not known is not counted, and coverage says so',
        facts: factsOf({ components: behind([0, 0, 0, 0, 0, ...Array<undefined>(5)]) }),
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
    compute: ({ components }) => newerFigure(components, amountOf),
  };
}

function newerFigure(
  components: readonly ComponentFact[],
  amountOf: (newer: number) => number,
): Figure {
  if (components.length === 0) return unknownFigure('No components have been found.');
  const rows = byId(components).flatMap((component) => {
    const { newer } = component;
    if (newer === undefined) return [];
    const detail = newer === 1 ? '1 newer release' : `${newer} newer releases`;
    return [componentRow(component, detail, amountOf(newer))];
  });
  if (rows.length === 0) {
    return unknownFigure('No release is known; run "lanthorn registries fetch".');
  }
  return meanFigure(rows, 'components of known releases', {
    coverage: rows.length / components.length,
  });
}

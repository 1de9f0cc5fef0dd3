// SPDX-License-Identifier: Apache-2.0
import { sumFigure, unknownFigure } from '../figure-of.ts';
import { licenseState } from '../license-state.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, licensed, year2025 } from '../vector-facts.ts';

export const distinctLicenses = {
  id: 'distinct-licenses',
  topic: 'components',
  name: 'Different licences',
  chaossName: 'Licenses Declared',
  question: 'How many licences do our lawyers have to know?',
  formula: 'number of different known licence expressions among the components',
  unit: 'licences',
  direction: 'keep',
  needs: ['components'],
  parameters: [],
  source: chaoss('Licenses Declared', 'licenses-declared'),
  rows: { law: 'sum', sentence: 'One row an expression, most used first, each with amount 1.' },
  edgeCases: [
    'CHAOSS counts what files declare; this counts the effective expressions of components.',
    'An expression counts as a whole: "MIT OR Apache-2.0" and "MIT" are two.',
    'Coverage is the share of components with a known licence.',
    'Components are those of the latest scan; the window does not matter.',
  ],
  vectors: [
    {
      name: 'two of three components share one',
      facts: factsOf({ components: licensed(['MIT', 'MIT', 'ISC']) }),
      window: year2025,
      expect: { value: 2, status: 'known', coverage: 1 },
    },
    {
      name: 'what is not known is no licence',
      facts: factsOf({ components: licensed(['MIT', 'NOASSERTION', 'NONE', undefined]) }),
      window: year2025,
      expect: { value: 1, status: 'known', coverage: 0.25 },
    },
    {
      name: 'an empty inventory says nothing',
      facts: factsOf({}),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
  ],
  compute({ components }) {
    if (components.length === 0) return unknownFigure('No components have been found.');
    const counts = new Map<string, number>();
    for (const { license } of components) {
      if (license === undefined || licenseState(license) !== 'licensed') continue;
      counts.set(license, (counts.get(license) ?? 0) + 1);
    }
    const rows = [...counts]
      .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
      .map(([label, count]) => ({ label, detail: countText(count), amount: 1 }));
    const known = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return sumFigure(rows, { coverage: known / components.length });
  },
} satisfies Metric;

function countText(count: number): string {
  return count === 1 ? '1 component' : `${count} components`;
}

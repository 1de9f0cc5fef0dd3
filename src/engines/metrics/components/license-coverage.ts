// SPDX-License-Identifier: Apache-2.0
import {
  FEWEST_OBSERVATIONS,
  insufficientFigure,
  knownFigure,
  unknownFigure,
} from '../figure-of.ts';
import { licenseState } from '../license-state.ts';
import type { Metric } from '../metric.ts';
import { factsOf, licensed, year2025 } from '../vector-facts.ts';

export const licenseCoverage = {
  id: 'license-coverage',
  topic: 'components',
  name: 'Licence coverage',
  chaossName: 'License Coverage',
  question: 'Of how much of what we use do we know the licence?',
  formula: 'components with a known licence expression ÷ all components',
  unit: 'share',
  direction: 'increase',
  needs: ['components'],
  parameters: [],
  source: {
    title: 'CHAOSS: License Coverage',
    address: 'https://chaoss.community/kb/metric-license-coverage/',
  },
  rows: { law: 'mean', sentence: 'One row a component; amount 1 with a known licence, 0 without.' },
  edgeCases: [
    'CHAOSS counts files of a code base; this counts components of the inventory, each once however many repositories use it.',
    'An expression with NOASSERTION anywhere in it is not known; NONE says that there is no licence and does not count either.',
    'Components are those of the latest scan; the window does not matter.',
    'Under five components the share is withheld.',
  ],
  vectors: [
    {
      name: 'four of five',
      facts: factsOf({
        components: licensed(['MIT', 'MIT OR Apache-2.0', 'LicenseRef-Acme', 'ISC', undefined]),
      }),
      window: year2025,
      expect: { value: 0.8, status: 'known' },
    },
    {
      name: 'NOASSERTION, NONE and blanks are no licence',
      facts: factsOf({
        components: licensed(['MIT', 'NOASSERTION', 'MIT AND NOASSERTION', 'NONE', ' ']),
      }),
      window: year2025,
      expect: { value: 0.2, status: 'known' },
    },
    {
      name: 'no licence known at all is a known zero',
      facts: factsOf({ components: licensed(Array<undefined>(5).fill(undefined)) }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'four components are too few for a share',
      facts: factsOf({ components: licensed(['MIT', 'MIT', 'MIT', 'MIT']) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
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
    const rows = [...components]
      .sort((one, other) => one.id - other.id)
      .map(({ id, purl, license }) => ({
        label: purl,
        detail: license ?? 'no licence known',
        amount: licenseState(license) === 'licensed' ? 1 : 0,
        subject: `component:${id}`,
      }));
    if (rows.length < FEWEST_OBSERVATIONS) {
      return insufficientFigure('Fewer than five components.', rows);
    }
    const covered = rows.reduce((sum, { amount }) => sum + amount, 0);
    return knownFigure({ value: covered / rows.length, rows });
  },
} satisfies Metric;

// SPDX-License-Identifier: Apache-2.0
import { knownFigure, unknownFigure } from '../figure-of.ts';
import { licenseState } from '../license-state.ts';
import type { Metric } from '../metric.ts';
import { factsOf, licensed, year2025 } from '../vector-facts.ts';

export const unresolvedLicenses = {
  id: 'unresolved-licenses',
  topic: 'components',
  name: 'Unresolved licences',
  question: 'For how many components has somebody still to find out the licence?',
  formula: 'number of components without a licence expression, or with NOASSERTION in it',
  unit: 'components',
  direction: 'decrease',
  needs: ['components'],
  parameters: [],
  source: {
    title: 'SPDX 2.3: NOASSERTION and NONE as a concluded licence',
    address: 'https://spdx.github.io/spdx-spec/v2.3/package-information/',
  },
  rows: { law: 'sum', sentence: 'One row an unresolved component, each with amount 1.' },
  edgeCases: [
    'A count is given however small it is; coverage is the share of components that are resolved, and the note gives the share that is not.',
    'NONE is resolved: somebody looked and there is no licence. Whether that may be used is for the policy.',
    'Components are those of the latest scan; the window does not matter.',
    'An empty inventory is unknown, not 0.',
  ],
  vectors: [
    {
      name: 'absent, blank and NOASSERTION are unresolved, NONE is not',
      facts: factsOf({
        components: licensed(['MIT', undefined, '', 'MIT AND (NOASSERTION)', 'NONE']),
      }),
      window: year2025,
      expect: { value: 3, status: 'known', coverage: 0.4 },
    },
    {
      name: 'all resolved is a known zero',
      facts: factsOf({ components: licensed(['MIT']) }),
      window: year2025,
      expect: { value: 0, status: 'known', coverage: 1 },
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
    const rows = components
      .filter(({ license }) => licenseState(license) === 'unresolved')
      .sort((one, other) => one.id - other.id)
      .map(({ id, purl, repositories }) => ({
        label: purl,
        detail: `used in ${repositories} ${repositories === 1 ? 'repository' : 'repositories'}`,
        amount: 1,
        subject: `component:${id}`,
      }));
    const share = rows.length / components.length;
    return knownFigure({
      value: rows.length,
      rows,
      coverage: (components.length - rows.length) / components.length,
      note: `${(share * 100).toFixed(1)} % of ${components.length} components.`,
    });
  },
} satisfies Metric;

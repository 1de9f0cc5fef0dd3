// SPDX-License-Identifier: Apache-2.0
import {
  FEWEST_OBSERVATIONS,
  insufficientFigure,
  knownFigure,
  unknownFigure,
} from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import type { ComponentFact } from '../metric-facts.ts';
import { FINOS_MATURITY } from '../sources.ts';
import { factsOf, judged, year2025 } from '../vector-facts.ts';

/** A rate of the smaller half would look like one of the whole. */
const LEAST_COVERAGE = 0.5;

export const policyComplianceRate = {
  id: 'policy-compliance-rate',
  topic: 'components',
  name: 'Policy compliance rate',
  question: 'How much of what we use does the policy allow?',
  formula: 'allowed components ÷ (allowed + forbidden components)',
  unit: 'share',
  direction: 'increase',
  needs: ['components'],
  parameters: [],
  source: FINOS_MATURITY,
  rows: {
    law: 'mean',
    sentence: 'One row a judged component; amount 1 when allowed, 0 when forbidden.',
  },
  edgeCases: [
    'A component that needs review is not judged yet: it is neither for nor against, and lowers the coverage.',
    'Coverage is judged ÷ all components and belongs beside the rate: 100 % of a tenth is not compliance.',
    'Under five judged components, or under half of all, the rate is withheld; with components but no verdict it is unknown.',
    'Each component counts once, however many repositories use it; waived components arrive as allowed.',
    'Components are those of the latest scan; the window does not matter.',
  ],
  vectors: [
    {
      name: 'four of five judged are allowed',
      facts: factsOf({
        components: judged(['allowed', 'allowed', 'allowed', 'allowed', 'forbidden']),
      }),
      window: year2025,
      expect: { value: 0.8, status: 'known', coverage: 1 },
    },
    {
      name: 'needs-review and unknown lower the coverage, not the rate',
      facts: factsOf({
        components: judged([
          ...Array<'allowed'>(5).fill('allowed'),
          ...Array<'needs-review'>(3).fill('needs-review'),
          ...Array<'unknown'>(2).fill('unknown'),
        ]),
      }),
      window: year2025,
      expect: { value: 1, status: 'known', coverage: 0.5 },
    },
    {
      name: 'all allowed of the few that are judged is no rate of the whole',
      facts: factsOf({
        components: judged([
          ...Array<'allowed'>(9).fill('allowed'),
          ...Array<'unknown'>(11).fill('unknown'),
        ]),
      }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient', coverage: 0.45 },
    },
    {
      name: 'four judged are too few',
      facts: factsOf({
        components: judged(['allowed', 'allowed', 'allowed', 'forbidden', 'unknown']),
      }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient', coverage: 0.8 },
    },
    {
      name: 'nothing judged is unknown',
      facts: factsOf({ components: judged(Array<'unknown'>(9).fill('unknown')) }),
      window: year2025,
      expect: { value: undefined, status: 'unknown', coverage: 0 },
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
      .filter(({ verdict }) => verdict === 'allowed' || verdict === 'forbidden')
      .sort((one, other) => one.id - other.id)
      .map(rowOf);
    const coverage = rows.length / components.length;
    if (rows.length === 0) return unknownFigure('No component has been judged.', coverage);
    if (rows.length < FEWEST_OBSERVATIONS) {
      return insufficientFigure('Fewer than five components have been judged.', rows, coverage);
    }
    if (coverage < LEAST_COVERAGE) {
      const judged = `Only ${rows.length} of ${components.length} components have been judged`;
      return insufficientFigure(`${judged}; that is no rate of the whole.`, rows, coverage);
    }
    const allowed = rows.reduce((sum, { amount }) => sum + amount, 0);
    const note = `${rows.length} of ${components.length} components have been judged.`;
    return knownFigure({ value: allowed / rows.length, rows, coverage, note });
  },
} satisfies Metric;

function rowOf({ id, purl, verdict, license }: ComponentFact) {
  return {
    label: purl,
    detail: `${verdict}: ${license ?? 'no licence known'}`,
    amount: verdict === 'allowed' ? 1 : 0,
    subject: `component:${id}`,
  };
}

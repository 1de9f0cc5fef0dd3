// SPDX-License-Identifier: Apache-2.0
import type { GroupRule } from '../concentration.ts';
import { concentration } from '../concentration.ts';
import { contributionsIn } from '../contributions-in.ts';
import type { Metric, MetricSource } from '../metric.ts';
import { LFX_INSIGHTS, OPEN_DIGGER, OSS_COMPASS } from '../sources.ts';
import { commitsOf, tallyPeople } from '../tally.ts';
import { factsOf, workOfMany, year2025 } from '../vector-facts.ts';
import { contributorAbsenceFactor } from './contributor-absence-factor.ts';

// Where two tools name two numbers for one project, these say which rule made which.

interface Variant {
  readonly tool: string;
  readonly id: string;
  readonly formula: string;
  readonly source: MetricSource;
  readonly rule: GroupRule;
  readonly share?: number;
  /** The values for the same five sets of contributions, in the order of SETS. */
  readonly gives: readonly [number, number, number, number, number];
  readonly edgeCases: readonly string[];
}

const DAY = '2025-04-01';
const SETS = [
  ['the example that CHAOSS works through', [1000, 202, 90, 33, 332, 343, 42, 433]],
  ['two with the same', [5, 5]],
  ['one with half of it', [50, 25, 25]],
  ['ten equals', Array<number>(10).fill(1)],
  ['thirty thousand equals', Array<number>(30_000).fill(1)],
] as const;

/** As OpenDigger counts: everybody who has at least as many commits as the weighted median; ties come along. */
const withTies: GroupRule = (mostFirst, percent) => {
  const all = commitsOf(mostFirst);
  let reached = 0;
  for (const { commits } of [...mostFirst].reverse()) {
    reached += commits;
    if (reached * 100 >= all * (100 - percent)) {
      return mostFirst.filter((each) => each.commits >= commits).length;
    }
  }
  return mostFirst.length;
};

/** As Compass counts: more than the share, not just as much. */
const moreThan: GroupRule = (mostFirst, percent) => {
  const all = commitsOf(mostFirst);
  let held = 0;
  const size = mostFirst.findIndex(({ commits }) => {
    held += commits;
    return held * 100 > all * percent;
  });
  return size === -1 ? mostFirst.length : size + 1;
};

/** As LFX counts: each one's share is rounded to a hundredth of a per cent before it is added up. */
const rounded: GroupRule = (mostFirst, percent) => {
  const all = commitsOf(mostFirst);
  let hundredths = 0;
  const size = mostFirst.findIndex(({ commits }) => {
    hundredths += Math.round((commits * 10_000) / all);
    return hundredths >= percent * 100;
  });
  return size === -1 ? mostFirst.length : size + 1;
};

/** The contributor absence factor, as others compute it from the same commits. */
export const absenceVariants: readonly Metric[] = [
  variant({
    tool: 'OpenDigger',
    id: 'opendigger',
    formula: 'number of people with at least as many commits as the commit-weighted median person',
    source: OPEN_DIGGER,
    rule: withTies,
    gives: [2, 2, 3, 10, 30_000],
    edgeCases: ['All who tie with the last one of the group belong to it: ten equals make ten.'],
  }),
  variant({
    tool: 'OSS Compass',
    id: 'compass',
    formula: 'smallest k for which the k people with the most commits made more than 50 % of them',
    source: OSS_COMPASS,
    rule: moreThan,
    gives: [2, 2, 2, 6, 15_001],
    edgeCases: ['Exactly half is not enough.'],
  }),
  variant({
    tool: 'LFX Insights',
    id: 'lfx',
    formula:
      'smallest k for which the shares of the k people with the most commits, each rounded to 0.01 %, add up to 51 %',
    source: LFX_INSIGHTS,
    rule: rounded,
    share: 51,
    gives: [2, 2, 2, 6, 30_000],
    edgeCases: [
      'Shares under 0.005 % count as nothing, so that a very large project needs everybody.',
    ],
  }),
];

function variant(how: Variant): Metric {
  const { tool, id, formula, source, edgeCases, gives, rule, share } = how;
  return {
    ...contributorAbsenceFactor,
    id: `contributor-absence-factor-${id}`,
    name: `Contributor absence factor as ${tool} counts`,
    question: `What would ${tool} say of how few people carry the work?`,
    formula,
    source,
    parameters: contributorAbsenceFactor.parameters.map((parameter) =>
      parameter.id === 'share' && share !== undefined
        ? { ...parameter, default: share }
        : parameter,
    ),
    edgeCases: [
      ...edgeCases,
      'People, bots and coverage are as in the metric of CHAOSS, so that only the rule differs; the tool itself may count other people.',
    ],
    vectors: SETS.map(([name, commits], index) => ({
      name,
      // Made for those who ask: a program that only counts does not need 30,000 people.
      get facts() {
        return factsOf({ contributions: workOfMany(DAY, commits) });
      },
      window: year2025,
      expect: { value: gives[index], status: 'known' },
    })),
    compute(facts, window, parameters) {
      const { days, silence } = contributionsIn(facts, window, parameters);
      if (silence) return silence;
      return concentration(
        {
          subject: 'person',
          nobody: 'Nobody named',
          tallies: tallyPeople(days),
          rule,
          ...(share !== undefined && { share }),
        },
        parameters,
      );
    },
  };
}

// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { contributionsIn } from '../contributions-in.ts';
import { FEWEST_OBSERVATIONS, insufficientFigure, sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { organisationRow } from '../organisation-rows.ts';
import { chaoss } from '../sources.ts';
import { commitsOf, tallyEmployers } from '../tally.ts';
import { factsOf, workFor, year2025 } from '../vector-facts.ts';

const DAY = '2025-04-01';

export const knownEmployerShare = {
  id: 'known-employer-share',
  topic: 'organisations',
  name: 'Commits of known employer',
  chaossName: 'Contribution Attribution',
  question: 'Of how much of the work do we know for whom it was done?',
  formula: 'commits in the window of known employer ÷ commits in the window',
  unit: 'share',
  direction: 'increase',
  needs: ['contributions'],
  parameters: actorParameters,
  source: chaoss('Contribution Attribution', 'contribution-attribution'),
  rows: {
    law: 'sum',
    sentence:
      'One row an organisation with its share of all commits, and one with amount 0 for the commits of unknown employer.',
  },
  edgeCases: [
    'This is the coverage that every other figure about organisations carries, as a figure of its own.',
    'Public mail services, no-reply addresses of forges and addresses of projects name no employer.',
    'Under five commits the share is withheld.',
  ],
  vectors: [
    {
      name: 'three of four',
      facts: factsOf({ contributions: workFor(DAY, { Acme: 50, Bolt: 25, '': 25 }) }),
      window: year2025,
      expect: { value: 0.75, status: 'known' },
    },
    {
      name: 'none is a known zero',
      facts: factsOf({ contributions: workFor(DAY, { '': 25 }) }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'four commits are too few',
      facts: factsOf({ contributions: workFor(DAY, { Acme: 4 }) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { days, silence } = contributionsIn(facts, window, parameters);
    if (silence) return silence;
    const tallies = tallyEmployers(days);
    const all = commitsOf(tallies);
    const rows = tallies.map((one) => {
      const detail = `${one.commits} of ${all} commits`;
      return one.key === ''
        ? { label: 'Employer unknown', detail, amount: 0 }
        : organisationRow(one, detail, one.commits / all);
    });
    if (all < FEWEST_OBSERVATIONS) return insufficientFigure('Fewer than five commits.', rows);
    return sumFigure(rows);
  },
} satisfies Metric;

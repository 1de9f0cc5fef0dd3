// SPDX-License-Identifier: Apache-2.0
import { actorParameters, countedClasses } from '../actors.ts';
import { meanFigure } from '../figure-of.ts';
import { mergesIn } from '../forge-items/ends-in.ts';
import { CHANGE_REQUESTS } from '../forge-items/item-kind.ts';
import { itemRow } from '../forge-items/item-rows.ts';
import { endingItemsIn } from '../forge-items/items-in.ts';
import { did, openedTogether, times } from '../forge-items/vector-items.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';
import { REVIEW_CASES, reviewsByOthers } from './reviews-by-others.ts';

const verdict = (detail: string, day: string, login = 'bob') =>
  did('reviewed', `2025-03-${day}T00:00:00Z`, login, { detail });
const MERGED = did('merged', '2025-03-31T00:00:00Z', 'bob');
const AT_ONCE = [verdict('approved', '02'), MERGED];
const SECOND_TIME = [verdict('changes-requested', '02'), verdict('approved', '03'), MERGED];
const cohort = (each: Parameters<typeof openedTogether>[2]) =>
  factsOf({ items: openedTogether(CHANGE_REQUESTS, '2025-03-01T00:00:00Z', each) });

export const reviewCycles = {
  id: 'review-cycles',
  topic: 'change-requests',
  name: 'Review cycles',
  chaossName: 'Review Cycle Duration within a Change Request',
  question: 'How often does a change go back to its author before it is in?',
  formula:
    'mean, over the change requests merged in the window that were reviewed by somebody else, of 1 + the reviews that asked for changes',
  unit: 'cycles',
  direction: 'decrease',
  needs: ['items'],
  parameters: actorParameters,
  source: chaoss(
    'Review Cycle Duration within a Change Request',
    'review-cycle-duration-within-a-change-request',
  ),
  rows: {
    law: 'mean',
    sentence: 'One row a merged and reviewed change request; the amount is its cycles.',
  },
  edgeCases: [
    ...REVIEW_CASES,
    'A cycle ends with a review that asks for changes, or with the merge; two reviewers who both ask for changes make two.',
    'What was merged without a review has no cycle and is left out.',
    'Under five the mean is withheld.',
  ],
  vectors: [
    {
      name: 'four at once and one the second time',
      facts: cohort([...times(4, AT_ONCE), SECOND_TIME]),
      window: year2025,
      expect: { value: 1.2, status: 'known' },
    },
    {
      name: 'the author’s own review makes no cycle',
      facts: cohort(times(5, [verdict('changes-requested', '02', 'ada'), ...AT_ONCE])),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'unreviewed, declined and open ones are left out',
      facts: cohort([...times(4, SECOND_TIME), [MERGED], [verdict('changes-requested', '02')]]),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { items, silence } = endingItemsIn(facts, CHANGE_REQUESTS, { window, parameters });
    if (silence) return silence;
    const counted = countedClasses(parameters);
    const rows = mergesIn(items, window).flatMap(({ seen }) => {
      const given = reviewsByOthers(seen, counted);
      if (given.length === 0) return [];
      const sentBack = given.filter(({ detail }) => detail === 'changes-requested').length;
      return [itemRow(seen, `${given.length} reviews`, 1 + sentBack)];
    });
    return meanFigure(rows, 'change requests merged in the window after a review');
  },
} satisfies Metric;

// SPDX-License-Identifier: Apache-2.0
import { actorParameters, countedClasses } from '../actors.ts';
import { meanFigure } from '../figure-of.ts';
import { type Ended, mergesIn } from '../forge-items/ends-in.ts';
import type { Counted } from '../forge-items/first-response.ts';
import { CHANGE_REQUESTS } from '../forge-items/item-kind.ts';
import { itemRow } from '../forge-items/item-rows.ts';
import { endingItemsIn } from '../forge-items/items-in.ts';
import { actorKey } from '../forge-items/seen-item.ts';
import { did, openedTogether, times } from '../forge-items/vector-items.ts';
import type { Metric } from '../metric.ts';
import { OPENSSF_SCORECARD } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';
import { REVIEW_CASES, reviewsByOthers } from './reviews-by-others.ts';

const REVIEWED = did('reviewed', '2025-03-02T00:00:00Z', 'bob');
const merged = (login?: string) => did('merged', '2025-03-03T00:00:00Z', login);
const cohort = (each: Parameters<typeof openedTogether>[2], more = {}) =>
  factsOf({ items: openedTogether(CHANGE_REQUESTS, '2025-03-01T00:00:00Z', each, more) });

export const unreviewedMergeShare = {
  id: 'unreviewed-merge-share',
  topic: 'change-requests',
  name: 'Merged without a review',
  question: 'How much gets in that nobody else has read?',
  formula:
    'change requests merged in the window without a review by somebody else than the author ÷ change requests merged in the window',
  unit: 'share',
  direction: 'decrease',
  needs: ['items'],
  parameters: actorParameters,
  source: OPENSSF_SCORECARD,
  rows: {
    law: 'mean',
    sentence: 'One row a merged change request; amount 1 for one without a review, else 0.',
  },
  edgeCases: [
    ...REVIEW_CASES,
    'A merge by somebody else without a review counts as unreviewed: whoever pressed the button may have read it, and did not say so.',
    'A review after the merge does not count.',
    'Under five merged ones the share is withheld.',
  ],
  vectors: [
    {
      name: 'one of five',
      facts: cohort([...times(4, [REVIEWED, merged('bob')]), [merged('bob')]]),
      window: year2025,
      expect: { value: 0.2, status: 'known' },
    },
    {
      name: 'the author’s own review is none, nor is a bot’s, nor one after the merge',
      facts: cohort(
        times(5, [
          did('reviewed', '2025-03-02T00:00:00Z', 'ada'),
          did('reviewed', '2025-03-02T00:00:00Z', 'lint[bot]', { actorClass: 'bot' }),
          merged('bob'),
          did('reviewed', '2025-03-04T00:00:00Z', 'bob'),
        ]),
      ),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'four are too few',
      facts: cohort(times(4, [merged('bob')])),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { items, silence } = endingItemsIn(facts, CHANGE_REQUESTS, { window, parameters });
    if (silence) return silence;
    const counted = countedClasses(parameters);
    const rows = mergesIn(items, window).map((merge) => {
      const reviews = reviewsBefore(merge, counted);
      return itemRow(merge.seen, `${reviews} reviews`, reviews === 0 ? 1 : 0);
    });
    return meanFigure(rows, 'change requests merged in the window');
  },
} satisfies Metric;

export const selfMergedShare = {
  id: 'self-merged-share',
  topic: 'change-requests',
  name: 'Merged by their author',
  question: 'How much do people wave through themselves?',
  formula:
    'change requests merged in the window by their author ÷ change requests merged in the window of which both are known',
  unit: 'share',
  direction: 'decrease',
  needs: ['items'],
  parameters: actorParameters,
  source: OPENSSF_SCORECARD,
  rows: {
    law: 'mean',
    sentence: 'One row a merged change request; amount 1 for one merged by its author, else 0.',
  },
  edgeCases: [
    'Merging the own change after somebody else has approved it is usual in many projects; the unreviewed merges are the ones to look at.',
    'Two accounts known to be of one person are one.',
    'Where the forge does not say who merged it, or an account is gone, nobody can tell: that lowers the coverage.',
    'Under five the share is withheld.',
  ],
  vectors: [
    {
      name: 'two of five',
      facts: cohort([...times(3, [merged('bob')]), ...times(2, [merged('Ada')])]),
      window: year2025,
      expect: { value: 0.4, status: 'known', coverage: 1 },
    },
    {
      name: 'of some nobody can tell',
      facts: cohort([...times(5, [merged('bob')]), ...times(5, [merged()])]),
      window: year2025,
      expect: { value: 0, status: 'known', coverage: 0.5 },
    },
    {
      name: 'by a second account of the author',
      facts: cohort(times(5, [merged('ada-two')]), {
        people: { ada: { person: '7', label: 'Ada' }, 'ada-two': { person: '7', label: 'Ada' } },
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'authors who are gone',
      facts: cohort(times(5, [merged('bob')]), { author: undefined }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient', coverage: 0 },
    },
  ],
  compute(facts, window, parameters) {
    const { items, silence } = endingItemsIn(facts, CHANGE_REQUESTS, { window, parameters });
    if (silence) return silence;
    const merges = mergesIn(items, window);
    const rows = merges.flatMap(({ seen, turn }) => {
      const { author } = seen.item;
      if (author === undefined || turn.actor === undefined) return [];
      const isSame = actorKey(seen, author) === actorKey(seen, turn.actor);
      return [itemRow(seen, isSame ? 'by its author' : 'by somebody else', isSame ? 1 : 0)];
    });
    const coverage = merges.length === 0 ? undefined : rows.length / merges.length;
    return meanFigure(rows, 'change requests merged in the window by somebody known', { coverage });
  },
} satisfies Metric;

function reviewsBefore({ seen, turn }: Ended, counted: Counted): number {
  return reviewsByOthers(seen, counted).filter(({ at }) => at <= turn.at).length;
}

// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { CHANGE_REQUESTS } from '../forge-items/item-kind.ts';
import { daysOf, spellRow } from '../forge-items/item-rows.ts';
import { endingItemsIn, openedIn } from '../forge-items/items-in.ts';
import { did, openedTogether, times } from '../forge-items/vector-items.ts';
import type { Metric } from '../metric.ts';
import { percentile, percentileFigure } from '../percentile-figure.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';

const at = (day: string) => `2025-03-${day}T00:00:00Z`;
const merged = (day: string) => [did('merged', at(day), 'bob')];
const closed = (day: string) => [did('closed', at(day), 'bob')];
const cohort = (each: Parameters<typeof openedTogether>[2]) =>
  factsOf({ items: openedTogether(CHANGE_REQUESTS, at('01'), each) });

export const timeToMerge = {
  id: 'time-to-merge',
  topic: 'change-requests',
  name: 'Time to merge',
  chaossName: 'Time to Close',
  question: 'How long does it take until what somebody offers is in?',
  formula:
    'median (Kaplan-Meier), over the change requests opened in the window, of the days from when they are ready to their merge; the open and the declined ones are censored',
  unit: 'days',
  direction: 'decrease',
  needs: ['items'],
  parameters: [...actorParameters, percentile],
  source: chaoss('Time to Close', 'time-to-close'),
  rows: {
    law: 'percentile',
    sentence:
      'One row a change request, oldest first; the amount is the days to its merge, or those it has not been merged so far.',
  },
  edgeCases: [
    'Those that are open have waited at least this long; those closed without a merge are censored when they were closed, since nobody knows how long they would have taken.',
    'The clock starts when it is no draft any more; one that is a draft still is left out, and one merged as a draft took from when it was opened.',
    'The change request duration is about those merged in the window, and misses the slow ones.',
    'Under five it is withheld, and where more than half are not merged.',
  ],
  vectors: [
    {
      name: 'the middle of five',
      facts: cohort(['02', '03', '11', '21', '31'].map(merged)),
      window: year2025,
      expect: { value: 10, status: 'known' },
    },
    {
      name: 'declined early, it says nothing of how long a merge takes',
      facts: cohort([...['03', '04', '05'].map(merged), closed('02'), closed('02')]),
      window: year2025,
      expect: { value: 3, status: 'known' },
    },
    {
      name: 'the open ones push the middle out',
      facts: cohort([...['02', '03', '11'].map(merged), [], []]),
      window: year2025,
      expect: { value: 10, status: 'known' },
    },
    {
      name: 'the time as a draft does not count',
      facts: cohort(times(5, [did('readied', at('11'), 'ada'), ...merged('13')])),
      window: year2025,
      expect: { value: 2, status: 'known' },
    },
    {
      name: 'merged after a reopening',
      facts: cohort(times(5, [...closed('03'), did('reopened', at('04'), 'ada'), ...merged('06')])),
      window: year2025,
      expect: { value: 5, status: 'known' },
    },
    {
      name: 'hardly any is merged',
      facts: cohort([...['02', '03'].map(merged), [], [], []]),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window, parameters) {
    const { items, silence } = endingItemsIn(facts, CHANGE_REQUESTS, { window, parameters });
    if (silence) return silence;
    const rows = openedIn(items, window).flatMap((one) => {
      const isMerged = one.state === 'merged';
      const from = one.ready ?? (isMerged ? one.opened : undefined);
      if (from === undefined) return [];
      const amount = daysOf(Math.max(0, (one.ended ?? one.end) - from));
      return [spellRow(one, one.state, { amount, isOngoing: !isMerged })];
    });
    return percentileFigure(rows, 'change requests opened in the window', { parameters });
  },
} satisfies Metric;

// SPDX-License-Identifier: Apache-2.0
import type { ItemEvent } from '#model';
import { ISSUES } from '../forge-items/item-kind.ts';
import { did, openedTogether, times } from '../forge-items/vector-items.ts';
import type { MetricFacts } from '../metric-facts.ts';
import { factsOf } from '../vector-facts.ts';

const OPENED = '2025-03-03T00:00:00Z';
const AFTER_A_DAY = did('commented', '2025-03-04T00:00:00Z', 'bob');
const AFTER_TWO_DAYS = did('commented', '2025-03-05T00:00:00Z', 'bob');
const AFTER_TEN_DAYS = did('commented', '2025-03-13T00:00:00Z', 'bob');
const AFTER_AN_HOUR = '2025-03-03T01:00:00Z';

const MONOLOGUE = times(20, did('commented', AFTER_AN_HOUR, 'ada')).map((event, index) => ({
  ...event,
  id: `comment:${index + 1}`,
}));

/** Issues on which the tools do not agree, with a name each. */
export const VARIANT_SETS: readonly (readonly [string, MetricFacts])[] = [
  ['answered after a day', opened(times(5, [AFTER_A_DAY]))],
  [
    'the author adds something after an hour',
    opened(times(5, [did('commented', AFTER_AN_HOUR, 'ada'), AFTER_A_DAY])),
  ],
  [
    'a bot greets after an hour',
    opened(
      times(5, [
        did('commented', AFTER_AN_HOUR, 'welcome[bot]', { actorClass: 'bot' }),
        AFTER_A_DAY,
      ]),
    ),
  ],
  [
    'somebody called Talbot answers after a day, somebody else after two',
    opened(times(5, [did('commented', '2025-03-04T00:00:00Z', 'talbot'), AFTER_TWO_DAYS])),
  ],
  [
    'somebody else closes it after a day without a word',
    opened(times(5, [did('closed', '2025-03-04T00:00:00Z', 'bob')])),
  ],
  ['one of six is never answered', opened([...times(5, [AFTER_A_DAY]), []])],
  [
    'one of six is answered after ten days and twenty comments of its author',
    opened([...times(5, [AFTER_A_DAY]), [...MONOLOGUE, AFTER_TEN_DAYS]]),
  ],
];

function opened(each: readonly (readonly ItemEvent[])[]): MetricFacts {
  return factsOf({ items: openedTogether(ISSUES, OPENED, each) });
}

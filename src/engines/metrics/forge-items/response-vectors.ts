// SPDX-License-Identifier: Apache-2.0
import type { ItemEvent } from '#model';
import type { Metric } from '../metric.ts';
import type { MetricFacts } from '../metric-facts.ts';
import { factsOf, windowOf, year2025 } from '../vector-facts.ts';
import type { ItemKind } from './item-kind.ts';
import { did, opened, openedTogether, times } from './vector-items.ts';

const MONDAY = '2025-03-03T00:00:00Z';
const BOT = { actorClass: 'bot' } as const;

const afterHours = (hours: number, login = 'bob', more = {}) =>
  did('commented', moment(hours), login, more);

/** So many hours after Monday's first moment; under a month. */
function moment(hours: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return `2025-03-${two(3 + Math.floor(hours / 24))}T${two(hours % 24)}:00:00Z`;
}

const answeredAfter = (...hours: readonly number[]) => hours.map((each) => [afterHours(each)]);

/** Worked examples of who has answered when; also those that show how tools differ begin with these. */
export function responseVectors(kind: ItemKind): Metric['vectors'] {
  const together: Together = (each, more) =>
    factsOf({ items: openedTogether(kind, MONDAY, each, more) });
  return [
    ...[...ofTimes(together), ...ofPeople(together), ...ofKinds(together)].map(
      ([name, facts, value]) => ({ name, facts, window: year2025, expect: known(value) }),
    ),
    {
      name: 'a bot has answered when asked for',
      facts: together(times(5, [afterHours(1, 'welcome[bot]', BOT), afterHours(7)])),
      window: year2025,
      parameters: { includeBots: true },
      expect: known(1),
    },
    {
      name: 'the ninetieth per cent',
      facts: together(answeredAfter(1, 2, 3, 4, 5, 6, 7, 8, 90, 100)),
      window: year2025,
      parameters: { percentile: 90 },
      expect: known(90),
    },
    ...withoutNumber(kind),
  ];
}

type Together = (
  each: readonly (readonly ItemEvent[])[],
  more?: Parameters<typeof openedTogether>[3],
) => MetricFacts;

/** A name, the facts and the hours they give. */
type Example = readonly [string, MetricFacts, number];

function known(value: number) {
  return { value, status: 'known' } as const;
}

function ofTimes(together: Together): readonly Example[] {
  return [
    ['the middle of five', together(answeredAfter(1, 2, 30, 40, 50)), 30],
    ['ties', together(answeredAfter(4, 4, 4, 9, 9, 9)), 4],
    [
      'those without a response push the middle out, though nobody knows how long they will wait',
      together([...answeredAfter(1, 2, 30, 40), [], [], []]),
      40,
    ],
  ];
}

function ofPeople(together: Together): readonly Example[] {
  const ada = { person: '7', label: 'Ada' };
  const people = { ada, 'ada-at-work': ada };
  const afterAnHour = (login: string, more = {}) =>
    times(5, [afterHours(1, login, more), afterHours(7)]);
  return [
    ['what the author says is no response', together(afterAnHour('ada')), 7],
    ['nor with letters of another case', together(afterAnHour('ADA')), 7],
    [
      'nor from a second account of the same person',
      together(afterAnHour('ada-at-work'), { people }),
      7,
    ],
    ['a bot’s greeting is none', together(afterAnHour('welcome[bot]', BOT)), 7],
    ['an account that is gone has answered', together(times(5, [did('commented', moment(3))])), 3],
    [
      'between two accounts that are gone nobody can tell',
      together(times(5, [did('commented', moment(3)), afterHours(9)]), { author: undefined }),
      9,
    ],
  ];
}

function ofKinds(together: Together): readonly Example[] {
  return [
    ['a review is a response', together(times(5, [did('reviewed', moment(5), 'bob')])), 5],
    ['a close by somebody else is one', together(times(5, [did('closed', moment(6), 'bob')])), 6],
    ['also by an account that is gone', together(times(5, [did('closed', moment(6))])), 6],
    [
      'what is drafted waits from when it is ready',
      together(times(5, [afterHours(1), did('readied', moment(10), 'ada'), afterHours(12, 'eve')])),
      2,
    ],
  ];
}

function withoutNumber(kind: ItemKind): Metric['vectors'] {
  const insufficient = { value: undefined, status: 'insufficient' } as const;
  const facts = (each: readonly (readonly ItemEvent[])[]) =>
    factsOf({ items: openedTogether(kind, MONDAY, each) });
  return [
    {
      name: 'an answer after the window has not been given yet',
      facts: facts(answeredAfter(24, 24, 72, 72, 72)),
      window: windowOf('2025-03-01T00:00:00Z', '2025-03-05T00:00:00Z'),
      expect: insufficient,
    },
    {
      name: 'closed by their authors they wait no longer',
      facts: facts([...times(3, [did('closed', moment(1), 'ada')]), ...answeredAfter(8, 9)]),
      window: year2025,
      expect: { value: 8, status: 'known' },
    },
    {
      name: 'four are too few',
      facts: facts(answeredAfter(1, 2, 3, 4)),
      window: year2025,
      expect: insufficient,
    },
    {
      name: 'nothing opened in the window',
      facts: factsOf({ items: [opened(kind, 1, '2024-03-01T00:00:00Z')] }),
      window: year2025,
      expect: insufficient,
    },
  ];
}

// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '#model';
import { actorParameters, countedClasses } from '../actors.ts';
import { meanFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { numberOf, type Parameter } from '../parameter.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';
import type { Counted } from './first-response.ts';
import { ITEM_KINDS, type ItemKind } from './item-kind.ts';
import { itemRow } from './item-rows.ts';
import { LISTS_LEFT_OUT } from './items-in.ts';
import { openItems } from './open-items.ts';
import type { SeenItem } from './seen-item.ts';
import { did, opened, times } from './vector-items.ts';

const DAY_SECONDS = 86_400;

const staleDays: Parameter<number> = {
  id: 'staleDays',
  unit: 'days',
  default: 90,
  sentence: 'After how many days without anything happening an item is stale.',
  range: { from: 1, to: 3660 },
};

/** How many of the open ones nobody has touched for long. */
export const staleShares: readonly Metric[] = ITEM_KINDS.map(staleShareOf);

function staleShareOf(kind: ItemKind): Metric {
  return {
    id: `stale-${kind.kind}-share`,
    topic: kind.topic,
    name: `Stale ${kind.many}`,
    chaossName: 'Issue Age',
    question: `How many of the open ${kind.many} has everybody forgotten?`,
    formula: `${kind.many} open at the end of the window with no event in the 90 days before it ÷ ${kind.many} open then`,
    unit: 'share',
    direction: 'decrease',
    needs: ['items'],
    parameters: [...actorParameters, staleDays],
    source: chaoss('Issue Age', 'issue-age'),
    rows: {
      law: 'mean',
      sentence: `One row an open ${kind.one}; amount 1 for a stale one, 0 for the others.`,
    },
    edgeCases: [
      LISTS_LEFT_OUT,
      'Opening is an event; so is a comment of the author.',
      'What bots do wakes nothing up unless asked for: a reminder that something is stale is no work on it.',
      'Exactly 90 days are stale.',
      'Under five open ones the share is withheld.',
    ],
    vectors: vectorsOf(kind),
    compute(facts, window, parameters) {
      const { open, silence } = openItems(facts, kind, { window, parameters });
      if (silence) return silence;
      const allowed = numberOf(staleDays, parameters) * DAY_SECONDS;
      const counted = countedClasses(parameters);
      const rows = open.map((one) => {
        const last = lastTouched(one, counted);
        return itemRow(one, `last touched ${last.day}`, one.end - last.second >= allowed ? 1 : 0);
      });
      return meanFigure(rows, `open ${kind.many}`);
    },
  };
}

function lastTouched({ item, opened: second, events }: SeenItem, counted: Counted) {
  const last = events.findLast(({ actor }) => counted[actor?.actorClass ?? 'human']);
  return last === undefined
    ? { day: dayOf(item.openedAt), second }
    : { day: dayOf(last.at), second: last.second };
}

function vectorsOf(kind: ItemKind): Metric['vectors'] {
  const touched = (at: string, login = 'bob', more = {}) => [did('commented', at, login, more)];
  const open = (each: readonly ReturnType<typeof touched>[]) =>
    factsOf({
      items: each.map((events, i) => opened(kind, i + 1, '2025-01-01T00:00:00Z', events)),
    });
  return [
    {
      name: 'two of five were touched in the last 90 days',
      facts: open([
        touched('2025-12-01T00:00:00Z'),
        touched('2025-10-03T00:00:01Z', 'ada'),
        touched('2025-10-03T00:00:00Z'),
        touched('2025-03-01T00:00:00Z'),
        [],
      ]),
      window: year2025,
      expect: { value: 0.6, status: 'known' },
    },
    {
      name: 'a bot’s reminder wakes nothing up',
      facts: open(times(5, touched('2025-12-31T00:00:00Z', 'stale[bot]', { actorClass: 'bot' }))),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'what happens after the window is not seen',
      facts: open(times(5, touched('2026-01-01T00:00:00Z'))),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'four are too few',
      facts: open(times(4, touched('2025-12-31T00:00:00Z'))),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ];
}

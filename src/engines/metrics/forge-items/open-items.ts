// SPDX-License-Identifier: Apache-2.0
import type { Figure, Window } from '#model';
import { actorParameters } from '../actors.ts';
import { sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import type { MetricFacts } from '../metric-facts.ts';
import type { Parameters } from '../parameter.ts';
import { percentile, percentileFigure } from '../percentile-figure.ts';
import { chaoss } from '../sources.ts';
import { factsOf, year2025 } from '../vector-facts.ts';
import { ITEM_KINDS, type ItemKind } from './item-kind.ts';
import { daysOf, itemRow } from './item-rows.ts';
import { endingItemsIn, LISTS_LEFT_OUT } from './items-in.ts';
import type { SeenItem } from './seen-item.ts';
import { did, opened } from './vector-items.ts';

/** How many are open at the window's end. */
export const backlogs: readonly Metric[] = ITEM_KINDS.map(backlogOf);

/** How old those are. */
export const itemAges: readonly Metric[] = ITEM_KINDS.map(ageOf);

/** Those that are open at the window's end, or the figure to give because nothing can be said of them. */
export function openItems(
  facts: MetricFacts,
  kind: ItemKind,
  asked: { readonly window: Window; readonly parameters: Parameters },
): { readonly open: readonly SeenItem[]; readonly silence?: undefined } | Silent {
  const { items, silence } = endingItemsIn(facts, kind, asked);
  return silence ? { silence } : { open: items.filter(({ state }) => state === 'open') };
}

interface Silent {
  readonly silence: Figure;
  readonly open?: undefined;
}

function backlogOf(kind: ItemKind): Metric {
  return {
    id: `${kind.kind}-backlog`,
    topic: kind.topic,
    name: `Open ${kind.many}`,
    question: `How many ${kind.many} wait to be dealt with?`,
    formula: `number of ${kind.many} that are open at the end of the window`,
    unit: kind.many,
    direction: 'decrease',
    needs: ['items'],
    parameters: actorParameters,
    source: chaoss('Issue Age', 'issue-age'),
    rows: {
      law: 'sum',
      sentence: `One row an open ${kind.one}, oldest first, each with amount 1.`,
    },
    edgeCases: [
      LISTS_LEFT_OUT,
      'Opened and reopened less closed and merged, from the events: so it can be told for any day gone by.',
      'Drafts are open.',
      'A count is given however small it is.',
    ],
    vectors: [...backlogVectors(kind), ...listVectors(kind)],
    compute(facts, window, parameters) {
      const { open, silence } = openItems(facts, kind, { window, parameters });
      return silence ?? sumFigure(open.map((one) => itemRow(one, '', 1)));
    },
  };
}

function ageOf(kind: ItemKind): Metric {
  return {
    id: `${kind.kind}-age`,
    topic: kind.topic,
    name: `${kind.title} age`,
    chaossName: kind.kind === 'issue' ? 'Issue Age' : undefined,
    question: `How long have the open ${kind.many} been open?`,
    formula: `median, over the ${kind.many} that are open at the end of the window, of the days since they were opened`,
    unit: 'days',
    direction: 'decrease',
    needs: ['items'],
    parameters: [...actorParameters, percentile],
    source: chaoss('Issue Age', 'issue-age'),
    rows: {
      law: 'percentile',
      sentence: `One row an open ${kind.one}, oldest first; the amount is the days since it was opened.`,
    },
    edgeCases: [
      LISTS_LEFT_OUT,
      'An age is what it is: nothing is censored, and the median of few old ones says nothing of how fast the others were.',
      'Reopened, it is as old as from when it was first opened.',
      'Of an even number the smaller one of the middle. Under five it is withheld.',
    ],
    vectors: ageVectors(kind),
    compute(facts, window, parameters) {
      const { open, silence } = openItems(facts, kind, { window, parameters });
      if (silence) return silence;
      const rows = open.map((one) => itemRow(one, '', daysOf(one.end - one.opened)));
      return percentileFigure(rows, `open ${kind.many}`, { parameters });
    },
  };
}

function backlogVectors(kind: ItemKind): Metric['vectors'] {
  const closedIn = (year: number) => [did('closed', `${year}-06-01T00:00:00Z`, 'bob')];
  return [
    {
      name: 'what was closed later was open then, and what was opened later was not there',
      facts: factsOf({
        items: [
          opened(kind, 1, '2024-01-01T00:00:00Z'),
          opened(kind, 2, '2024-01-01T00:00:00Z', closedIn(2025)),
          opened(kind, 3, '2025-01-01T00:00:00Z', closedIn(2026)),
          opened(kind, 4, '2026-01-01T00:00:00Z'),
        ],
      }),
      window: year2025,
      expect: { value: 2, status: 'known' },
    },
    {
      name: 'reopened is open',
      facts: factsOf({
        items: [
          opened(kind, 1, '2024-01-01T00:00:00Z', [
            ...closedIn(2024),
            did('reopened', '2025-06-01T00:00:00Z', 'ada'),
          ]),
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'closed, by a forge that tells no events',
      facts: factsOf({
        items: [
          opened(kind, 1, '2025-01-01T00:00:00Z', [], {
            state: 'closed',
            closedAt: closedIn(2025)[0]?.at,
          }),
        ],
      }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'a bot’s do not count',
      facts: factsOf({
        items: [
          opened(kind, 1, '2025-01-01T00:00:00Z', [], {
            author: { login: 'update[bot]', actorClass: 'bot' },
          }),
        ],
      }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
  ];
}

function listVectors(kind: ItemKind): Metric['vectors'] {
  return [
    {
      name: 'a thread of a mailing list is never closed and does not count',
      facts: factsOf({
        items: [
          opened(kind, 1, '2025-01-01T00:00:00Z'),
          { ...opened(kind, 2, '2024-01-01T00:00:00Z'), neverEnds: true },
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'of mailing lists alone it is not known',
      facts: factsOf({
        items: [{ ...opened(kind, 1, '2025-01-01T00:00:00Z'), neverEnds: true }],
      }),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
  ];
}

function ageVectors(kind: ItemKind): Metric['vectors'] {
  const openSince = ['2025-12-31', '2025-12-30', '2025-12-22', '2025-01-01', '2020-01-01'];
  const items = openSince.map((day, index) => opened(kind, index + 1, `${day}T00:00:00Z`));
  const closed = opened(kind, 9, '2020-01-01T00:00:00Z', [
    did('closed', '2021-01-01T00:00:00Z', 'bob'),
  ]);
  return [
    {
      name: 'the middle of five; what is closed has no age',
      facts: factsOf({ items: [...items, closed] }),
      window: year2025,
      expect: { value: 10, status: 'known' },
    },
    {
      name: 'ties',
      facts: factsOf({
        items: [1, 2, 3, 4, 5, 6].map((number) => opened(kind, number, '2025-12-30T12:00:00Z')),
      }),
      window: year2025,
      expect: { value: 1.5, status: 'known' },
    },
    {
      name: 'four are too few',
      facts: factsOf({ items: items.slice(1) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ];
}

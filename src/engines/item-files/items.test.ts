// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, instant } from '#model';
import {
  itemOfRows,
  itemOfThread,
  type KnownItem,
  type Mail,
  readTracker,
  type ToldItem,
  threadsOf,
} from './index.ts';

function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not an instant: ${text}`);
  return found;
}
const NOW = at('2026-04-01T00:00:00Z');

function mail(key: string, day: number, answers: readonly string[] = []): Mail {
  return {
    ...{ line: day, key, answers, subject: `Re: about ${key}`, address: '' },
    at: at(`2026-03-${String(day).padStart(2, '0')}T00:00:00Z`),
    author: { name: key, email: `${key}@x.org` },
  };
}
const accountOf = ({ email: login }: { email: string }) => ({
  login,
  actorClass: 'human' as const,
});
const asKnown = ({ head, events, openedBy }: ToldItem): KnownItem => ({
  ...{ ...head, number: 1, openedBy },
  events,
});

describe('threads', () => {
  it('are of mails that answer each other, also over one that is not there', () => {
    const mails = [
      mail('a', 1),
      mail('b', 2, ['a']),
      mail('c', 3, ['gone']),
      mail('d', 4, ['gone']),
    ];

    const threads = threadsOf([...mails].reverse());

    expect(threads.map(({ mails: own }) => own.map(({ key }) => key))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(threads[1]?.keys).toEqual(expect.arrayContaining(['c', 'd', 'gone']));
  });

  it('are the same item, whatever part of the archive is read first', () => {
    const whole = [
      mail('a', 1),
      mail('b', 2, ['a']),
      mail('c', 3, ['b', 'a']),
      mail('d', 9, ['a']),
    ];
    const tell = (mails: readonly Mail[], known: KnownItem | undefined) =>
      itemOfThread({ mails: threadsOf(mails)[0]?.mails ?? [] }, known, accountOf);
    const told = tell(whole, undefined);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(whole, { minLength: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (order, cut) => {
          const first = tell(order.slice(0, cut), undefined);
          const second = first && tell(order.slice(cut), asKnown(first));
          expect(second?.head).toEqual(told?.head);
          expect(second?.openedBy).toBe('a');
          const ids = new Set(
            [...(first?.events ?? []), ...(second?.events ?? [])].map(({ id }) => id),
          );
          ids.delete('mail:a');
          expect([...ids].sort((one, other) => (one < other ? -1 : 1))).toEqual([
            'mail:b',
            'mail:c',
            'mail:d',
          ]);
        },
      ),
    );
    expect(told?.head).toMatchObject({
      title: 'about a',
      state: 'open',
      labels: [],
      kind: 'issue',
    });
  });
});

const TABLE = `item,kind,event,at,actor,title,detail
LAMP-7,issue,opened,2026-03-01T09:00:00Z,ada,"Wick, too short",
LAMP-7,issue,commented,2026-03-01T11:00:00+01:00,bob,,
LAMP-7,issue,labelled,2026-03-02,bob,,bug
LAMP-7,issue,closed,2026-03-03T09:00:00Z,bob,,
8,change-request,opened,2026-03-04T09:00:00Z,bob,Longer wick,
8,change-request,merged,2026-03-05T09:00:00Z,ada,,
8,change-request,painted,2026-03-05T09:00:00Z,ada,,
8,change-request,closed,2026-03-05 09:00,ada,,
8,change-request,closed,2099-03-05T09:00:00Z,ada,,
`;

describe('a table of a tracker', () => {
  it('gives its rows, and says of the bad ones in which line they are', () => {
    const { rows, problems } = readTracker(TABLE, NOW);

    expect(rows.map(({ line, event, at: when }) => [line, event, when])).toEqual([
      [2, 'opened', '2026-03-01T09:00:00Z'],
      [3, 'commented', '2026-03-01T10:00:00Z'],
      [4, 'labelled', '2026-03-02T00:00:00Z'],
      [5, 'closed', '2026-03-03T09:00:00Z'],
      [6, 'opened', '2026-03-04T09:00:00Z'],
      [7, 'merged', '2026-03-05T09:00:00Z'],
    ]);
    expect(problems).toEqual([
      { line: 8, message: 'expected an event such as opened, found "painted"' },
      {
        line: 9,
        message: 'expected a moment such as 2026-03-10T09:00:00Z, found "2026-03-05 09:00"',
      },
      {
        line: 10,
        message: 'expected a moment such as 2026-03-10T09:00:00Z, found "2099-03-05T09:00:00Z"',
      },
    ]);
    expect(readTracker('item;when\n1;2', NOW).problems[0]?.message).toContain(
      'event and a column at',
    );
  });

  it('makes an item of its rows, in any order, and of what is known', () => {
    const rows = readTracker(TABLE, NOW).rows.filter(({ item }) => item === 'LAMP-7');
    const told = itemOfRows(rows, undefined);

    expect(told?.head).toMatchObject({
      ...{ title: 'Wick, too short', author: { login: 'ada' }, labels: ['bug'] },
      ...{ state: 'closed', closedAt: '2026-03-03T09:00:00Z', updatedAt: '2026-03-03T09:00:00Z' },
    });
    expect(itemOfRows([...rows].reverse(), undefined)?.head).toEqual(told?.head);
    const [opened, ...later] = rows;
    const begun = itemOfRows(opened ? [opened] : [], undefined);
    expect(begun && itemOfRows(later, asKnown(begun))?.head).toEqual(told?.head);
    expect(itemOfRows(later, undefined)).toBeUndefined();
  });
});

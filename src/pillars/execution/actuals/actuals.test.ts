// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { at, inFlight, JANUARY, opened } from '../opened.fixture.ts';
import { readActualsCsv } from './read-actuals-csv.ts';

const BOOKING = { currency: 'EUR', lastDay: '2026-12-31' };

describe('a file of actuals', () => {
  it('may be parted by semicolons, with decimal commas and days with points', () => {
    const csv =
      '\uFEFFDate;Amount;What for;Kind\r\n31.01.2026;1.234,50;"Audit; ""first"" part";Cash\r\n\r\n2026-02-01;-10;Back;people\r\n';

    expect(readActualsCsv(csv, BOOKING)).toEqual({
      problems: [],
      actuals: [
        { on: '2026-01-31', amount: 123_450, what: 'Audit; "first" part', kind: 'cash' },
        { on: '2026-02-01', amount: -1_000, what: 'Back', kind: 'people' },
      ],
    });
  });

  it('may be parted by commas, in any order of columns, without a kind', () => {
    const csv = 'what,currency,amount,date\nServer,eur,"1,234.50",2026-01-31\nHelp,,2.5,2026-01-31';

    expect(readActualsCsv(csv, BOOKING).actuals).toEqual([
      { on: '2026-01-31', amount: 123_450, what: 'Server', kind: 'cash' },
      { on: '2026-01-31', amount: 250, what: 'Help', kind: 'cash' },
    ]);
  });

  it('takes another currency by the rate that the row names, which is of its day where it says no other', () => {
    const csv =
      'date,amount,what,currency,rate,rate date\n2026-01-31,10.00,A,USD,0.92,\n2026-01-31,1000,B,JPY,0.006,2026-01-02';

    const [dollars, yen] = readActualsCsv(csv, BOOKING).actuals;

    expect(dollars).toMatchObject({ amount: 920, givenIn: { amount: 1_000, on: '2026-01-31' } });
    expect(yen).toMatchObject({ amount: 600, givenIn: { amount: 1_000, on: '2026-01-02' } });
  });

  it.each([
    ['2026-02-30,1,x,cash,EUR', '"2026-02-30" is no day; write it like 2026-12-31'],
    ['01/02/2026,1,x,cash,EUR', 'is no day'],
    ['2027-01-01,1,x,cash,EUR', 'has not come yet'],
    ['2026-01-01,1.234,x,cash,EUR', 'can be read in two ways'],
    ['2026-01-01,,x,cash,EUR', '"" is no amount'],
    ['2026-01-01,1,,cash,EUR', 'does not say what for'],
    ['2026-01-01,1,x,gold,EUR', '"gold" is no kind'],
    [
      '2026-01-01,1,x,cash,USD',
      'it is in USD and the initiative in EUR, and no rate with its day is given',
    ],
    ['2026-01-01,1,50,x,cash,EUR', 'it has 6 cells and the header 5'],
    ['2026-01-01,1,"x,cash,EUR', 'not closed'],
  ])('names the row %s and keeps the others', (row, message) => {
    const csv = `date,amount,what,kind,currency\n${row}\n2026-01-02,2,ok,in kind,EUR`;

    const { actuals, problems } = readActualsCsv(csv, BOOKING);

    expect(problems).toEqual([{ line: 2, message: expect.stringContaining(message) }]);
    expect(actuals).toEqual([{ on: '2026-01-02', amount: 200, what: 'ok', kind: 'in-kind' }]);
  });

  it.each(['', 'date,amount\n', 'a,b,c\n1,2,3'])('is not %j', (csv) => {
    expect(() => readActualsCsv(csv, BOOKING)).toThrow('Reading the actuals');
  });
});

describe('booking', () => {
  let test: TestStorage;
  beforeAll(async () => {
    test = await createTestStorage();
  });
  afterAll(() => test.close());

  const NOW = at('2026-02-01T00:00:00Z');

  it('ten thousand lines with three bad rows keeps the others, and books nothing twice', async () => {
    const { principal, execution, id } = await inFlight(test);
    const rows = Array.from(
      { length: 10_000 },
      (_, i) => `2026-01-${String(10 + (i % 20))},0.01,Coffee,cash`,
    );
    rows[4] = '2026-01-10,ten,Coffee,cash';
    rows[4_999] = '2026-13-01,1,Coffee,cash';
    rows[9_999] = '2026-01-10,1,,cash';
    const file = { id, fileName: 'coffee.csv', csv: ['date,amount,what,kind', ...rows].join('\n') };

    const first = await execution.importActuals(principal, file, NOW);
    const again = await execution.importActuals(principal, file, NOW);
    const more = await execution.importActuals(
      principal,
      { ...file, csv: `${file.csv}\n2026-01-31,5,Tea,cash` },
      NOW,
    );

    expect(first).toMatchObject({ booked: 9_997, already: 0 });
    expect(first.problems.map(({ line }) => line)).toEqual([6, 5_001, 10_001]);
    expect(again).toEqual({ ...first, booked: 0, already: 9_997 });
    expect(more).toMatchObject({ booked: 1, already: 9_997 });
    const { value, trail } = await execution.initiative(principal, id, NOW);
    expect(value?.ac).toBe(9_997 + 500);
    expect(trail.slice(0, 2).map(({ sentence }) => sentence)).toEqual([
      'Imported 1 actuals of €5.00 from coffee.csv; 3 rows were left out.',
      'Imported 9997 actuals of €99.97 from coffee.csv; 3 rows were left out.',
    ]);
  });

  it('one by one is listed by day, page by page', async () => {
    const { principal, execution, id } = await opened(test);
    for (const on of ['2026-01-03', '2026-01-01', '2026-01-02']) {
      await execution.bookActual(principal, { id, on, amount: 100, what: on, kind: 'cash' }, NOW);
    }

    const first = await execution.actuals(principal, { id, limit: 2 });
    const rest = await execution.actuals(principal, { id, limit: 2, cursor: first.nextCursor });

    expect([first, rest].flatMap(({ items }) => items.map(({ on }) => on))).toEqual([
      '2026-01-03',
      '2026-01-02',
      '2026-01-01',
    ]);
    expect(first.total).toBe(3);
    expect(rest.nextCursor).toBeUndefined();
  });

  it.each([
    [{ on: '2026-02-05' }, 'has not come yet'],
    [{ amount: 0.5 }, 'no whole number'],
    [{ amount: 0 }, 'other than 0'],
    [{ what: ' ' }, 'what for'],
  ])('refuses %o', async (wrong, message) => {
    const { principal, execution, id } = await opened(test);
    const actual = { id, on: '2026-01-01', amount: 1, what: 'x', kind: 'cash' as const, ...wrong };

    await expect(execution.bookActual(principal, actual, NOW)).rejects.toThrow(message);
  });

  it('more than the budget turns the initiative', async () => {
    const { principal, execution, id } = await inFlight(test);
    const actual = {
      id,
      on: '2026-01-20',
      amount: 1_000_001,
      what: 'Invoice',
      kind: 'cash' as const,
    };

    await execution.bookActual(principal, actual, JANUARY).catch(() => undefined);
    await execution.bookActual(principal, actual, NOW);

    expect(await execution.initiative(principal, id, NOW)).toMatchObject({
      status: 'in-trouble',
      spent: 1_000_001,
      reasons: ['More is spent than the budget holds.', expect.any(String), expect.any(String)],
    });
  });
});

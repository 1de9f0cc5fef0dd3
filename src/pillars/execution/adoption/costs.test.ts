// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import type { CostLineWords } from './cost-words.ts';
import { compared, MARCH, NEED, opened } from './opened.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const NONE = { rates: [], assumptions: '' };
const line = (title: string, more: Partial<CostLineWords>): CostLineWords => ({
  kind: 'other',
  title,
  when: 'once',
  year: 1,
  ...more,
});

async function costed(
  lines: (ids: { lamp: number; wick: number }) => readonly CostLineWords[],
  more = {},
) {
  const all = await compared(test);
  const { principal, adoptions, id } = all;
  const costs = { ...NONE, ...more, lines: lines(all) };
  await adoptions.setCosts(principal, { id, revision: 3, ...costs });
  return (await adoptions.one(principal, id, MARCH)).costs;
}

describe('costs over three years', () => {
  it('are set against staying, leaving included, with the month from which it pays', async () => {
    const { options } = await costed(({ lamp }) => [
      line('Licence', { kind: 'licence', when: 'yearly', amount: 18_000_00 }),
      line('Getting the data out', { kind: 'exit', amount: 4_000_00 }),
      line('Moving', { kind: 'migration', candidateId: lamp, amount: 20_000_00 }),
      line('Running it', { kind: 'hosting', candidateId: lamp, when: 'yearly', amount: 6_000_00 }),
    ]);

    // 24,000 to move against 1,000 a month saved: month 24.
    expect(options).toMatchObject([
      { name: 'PaperWiki', total: 54_000_00, sentence: '€54,000.00 in 3 years.' },
      {
        name: 'Lamp',
        total: 42_000_00,
        byYear: [30_000_00, 6_000_00, 6_000_00],
        saving: 12_000_00,
        breakEvenMonth: 24,
      },
      { name: 'Wick', total: undefined, sentence: 'Nothing is priced yet.' },
    ]);
    expect(options[1]?.sentence).toBe(
      '€42,000.00 in 3 years. €12,000.00 less than staying; it has paid for itself from month 24 on.',
    );
  });

  it('take own hours at their rate, and other currencies at a rate with its day', async () => {
    const rates = [{ currency: 'USD', rate: '0.9', on: '2026-02-27' }];
    const { options } = await costed(
      ({ lamp }) => [
        line('Work', { kind: 'effort', candidateId: lamp, hours: 100 }),
        line('Support', {
          kind: 'support',
          candidateId: lamp,
          when: 'yearly',
          amount: 1_000_00,
          currency: 'USD',
        }),
      ],
      { hourRate: 80_00, rates, discountBasisPoints: 500 },
    );

    expect(options[1]).toMatchObject({
      total: 8_000_00 + 3 * 900_00,
      // 8,900 + 900/1.05 + 900/1.1025
      presentValue: 8_900_00 + 857_14 + 816_33,
    });
    expect(options[1]?.saving).toBeUndefined();
  });

  it('name what has no price yet', async () => {
    const { options } = await costed(({ lamp }) => [
      line('Licence', { kind: 'renewal', amount: 100_00 }),
      line('Support', { kind: 'support', candidateId: lamp }),
      line('Moving', { kind: 'migration', candidateId: lamp, amount: 50_00 }),
      line('Work', { kind: 'effort', candidateId: lamp, hours: 10 }),
    ]);

    expect(options[1]).toMatchObject({ total: 50_00, unknown: ['Support', 'Work'] });
    expect(options[1]?.sentence).toContain('As far as is known: Support, Work have no price yet.');
  });

  it.each([
    [line('Moving', { amount: 1, currency: 'USD' }), 'no rate is given', 'execution/no-rate'],
    [line('Moving', { amount: 1.5 }), 'amount of "Moving" is 1.5', 'execution/bad-adoption'],
    [line('Moving', { amount: -1 }), 'amount of "Moving" is -1', 'execution/bad-adoption'],
    [line('Moving', { amount: 1, hours: 1 }), 'an amount and hours', 'execution/bad-adoption'],
    [line('Moving', { year: 4 }), 'paid in year 4', 'execution/bad-adoption'],
    [line('Moving', { candidateId: 999_999 }), 'which is not here', 'execution/bad-adoption'],
    [line(' ', {}), 'has no title', 'execution/bad-adoption'],
  ])('refuses %j and keeps what was there', async (wrong, message, code) => {
    const { principal, adoptions, id } = await opened(test);
    const kept = [line('Licence', { amount: 100 })];
    await adoptions.setCosts(principal, { id, revision: 1, ...NONE, lines: kept });

    const costs = { id, revision: 2, ...NONE, lines: [...kept, wrong] };
    await expect(adoptions.setCosts(principal, costs)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
    expect((await adoptions.one(principal, id, MARCH)).costs.lines).toHaveLength(1);
  });

  it('begin with what the incumbent costs, where that is known with the need', async () => {
    const { principal, adoptions } = await opened(test);
    const id = await adoptions.add(
      principal,
      { ...NEED, incumbentYearCost: 500_00 },
      { at: MARCH },
    );

    const { costs } = await adoptions.one(principal, id, MARCH);

    expect(costs.lines).toMatchObject([{ kind: 'licence', title: 'PaperWiki', own: 500_00 }]);
    expect(costs.options[0]?.total).toBe(1_500_00);
  });
});

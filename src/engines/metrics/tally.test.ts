// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitsOf, tallyEmployers, tallyPeople } from './tally.ts';
import { work } from './vector-facts.ts';

const day = fc
  .tuple(fc.constantFrom('ada', 'bob', ''), fc.nat(9), fc.constantFrom('Acme', ' ', undefined))
  .map(([person, commits, employer]) => work(person, '2025-01-01', commits, { employer }));

describe('tallies', () => {
  it('of organisations and the unknown add up to the total, as those of people and nobody do', () => {
    fc.assert(
      fc.property(fc.array(day), (days) => {
        const total = days.reduce((sum, { commits }) => sum + commits, 0);
        expect(commitsOf(tallyEmployers(days))).toBe(total);
        expect(commitsOf(tallyPeople(days))).toBe(total);
      }),
    );
  });

  it('call a person by the newest name', () => {
    const renamed = [
      work('ada', '2025-02-01', 1, { label: 'Ada Lovelace' }),
      work('ada', '2025-01-01', 2, { label: 'Ada Byron' }),
    ];

    expect(tallyPeople(renamed)).toEqual([
      {
        key: 'ada',
        label: 'Ada Lovelace',
        commits: 3,
        firstDay: '2025-01-01',
        lastDay: '2025-02-01',
      },
    ]);
  });
});

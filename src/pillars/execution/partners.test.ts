// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkedPartners, sharesOf } from './partners.ts';

it('shares add up to the budget and to 100, to the minor unit', () => {
  const partner = fc.record({ name: fc.string(), percent: fc.integer({ min: 1, max: 20 }) });
  fc.assert(
    fc.property(
      fc.array(partner, { minLength: 1, maxLength: 5 }),
      fc.maxSafeNat(),
      (partners, budget) => {
        const shares = sharesOf(partners, budget);

        expect(shares.reduce((sum, one) => sum + BigInt(one.budget), 0n)).toBe(BigInt(budget));
        expect(shares.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
        expect(shares.every((one) => one.budget >= 0)).toBe(true);
      },
    ),
  );
});

it.each([
  [
    'more than there is',
    [
      { name: 'A', percent: 60 },
      { name: 'B', percent: 41 },
    ],
    /carry 101 %/,
  ],
  ['no share', [{ name: 'A', percent: 0 }], /"A" is 0 %/],
  ['no name', [{ name: ' ', percent: 5 }], /has no name/],
  [
    'one twice',
    [
      { name: 'A', percent: 5 },
      { name: ' A', percent: 5 },
    ],
    /named twice/,
  ],
] as const)('refuses %s', (_, partners, message) => {
  expect(() => checkedPartners(partners)).toThrow(message);
});

// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, minorDigits, moneyText, readAmount } from './money.ts';

describe('an amount of money', () => {
  it.each([
    ['12', 'EUR', 1200],
    ['12.5', 'EUR', 1250],
    ['12,50', 'EUR', 1250],
    ['1.234,50', 'EUR', 123_450],
    ['1,234.50', 'EUR', 123_450],
    ['1,234,567', 'EUR', 123_456_700],
    ['1.234.567', 'EUR', 123_456_700],
    ["1'234.50", 'CHF', 123_450],
    ['1\u202f234,50', 'EUR', 123_450],
    ['-7.01', 'USD', -701],
    ['1200', 'JPY', 1200],
    ['1.5', 'KWD', 1500],
    ['1.500', 'KWD', 1500],
    ['0', 'EUR', 0],
  ])('%s %s is %i', (text, currency, amount) => {
    expect(readAmount(text, currency)).toEqual({ ok: true, amount });
  });

  it.each([
    ['', 'is no amount'],
    ['twelve', 'is no amount'],
    ['12 EUR', 'is no amount'],
    ['1.234', 'in two ways'],
    ['1,234', 'in two ways'],
    ['1.23.4', 'in two ways'],
    ['0.0001', 'more decimals than EUR'],
    ['99999999999999999', 'too large'],
  ])('%j is refused', (text, why) => {
    const read = readAmount(text, 'EUR');

    expect(read).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });

  it('is read back as it is written, in every currency', () => {
    const currency = fc.constantFrom('EUR', 'JPY', 'KWD');
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), currency, (amount, code) => {
        expect(readAmount(decimalText(amount, code), code)).toEqual({
          ok: true,
          amount: amount + 0,
        });
      }),
    );
  });

  it('has as many decimals as ISO 4217 says', () => {
    expect(['EUR', 'JPY', 'KWD', 'HUF'].map(minorDigits)).toEqual([2, 0, 3, 2]);
    expect(decimalText(-5, 'EUR')).toBe('-0.05');
    expect(decimalText(5, 'KWD')).toBe('0.005');
    expect(moneyText(-123_456, 'EUR')).toBe('-€1,234.56');
    expect(moneyText(900_719_925_474_099_1, 'JPY')).toBe('JP¥9,007,199,254,740,991');
  });
});

// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { dayInWords, monthsAfter } from './calendar.ts';
import { at } from './opened.fixture.ts';

it.each([
  ['2026-01-15T09:30:00.25Z', 1, '2026-02-15T09:30:00.25Z'],
  ['2026-12-31T00:00:00Z', 12, '2027-12-31T00:00:00Z'],
  ['2026-10-31T00:00:00Z', 1, '2026-11-30T00:00:00Z'],
  ['2027-08-31T00:00:00Z', 6, '2028-02-29T00:00:00Z'],
  ['2026-08-31T00:00:00Z', 6, '2027-02-28T00:00:00Z'],
  ['2099-08-31T00:00:00Z', 6, '2100-02-28T00:00:00Z'],
])('%s and %i months make %s', (start, months, end) => {
  expect(monthsAfter(at(start), months)).toBe(end);
});

it('a day is written as people write it', () => {
  expect(dayInWords(at('2027-06-30T23:59:59Z'))).toBe('30 Jun 2027');
  expect(dayInWords(at('2027-12-01T00:00:00Z'))).toBe('1 Dec 2027');
});

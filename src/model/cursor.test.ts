// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutPage, formatCursor, parseCursor } from './cursor.ts';
import { Refusal } from './refusal.ts';

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer(), (name, id) => {
      expect(parseCursor(formatCursor([name, id]), 2)).toEqual([name, id]);
    }),
  );
});

it('refuses anything that no page gave', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => parseCursor(text, 2)).toThrow(Refusal);
    }),
  );
  expect(() => parseCursor(formatCursor(['a', 'b']), 2)).toThrow(Refusal);
  expect(() => parseCursor(formatCursor([1]), 2)).toThrow(Refusal);
});

it('cuts a page from rows read with one to spare, and says where it ended only while there is more', () => {
  const cursorOf = (row: number) => [row];

  expect(cutPage([1, 2, 3], 2, cursorOf)).toEqual({ rows: [1, 2], nextCursor: formatCursor([2]) });
  expect(cutPage([1, 2], 2, cursorOf)).toEqual({ rows: [1, 2], nextCursor: undefined });
  expect(cutPage([], 2, cursorOf)).toEqual({ rows: [], nextCursor: undefined });
});

// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatCursor, parseCursor } from './cursor.ts';
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

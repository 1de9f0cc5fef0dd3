// SPDX-License-Identifier: Apache-2.0
import { Refusal } from './refusal.ts';

/** Where a page of a list ended: the values it was sorted by, last of all the id. */
export type Cursor = readonly (string | number)[];

/** The cursor as opaque text for a URL. */
export function formatCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Reads what `formatCursor` wrote for a list sorted by `length` values; refuses anything else. */
export function parseCursor(text: string, length: number): Cursor {
  const values = listIn(Buffer.from(text, 'base64url').toString('utf8'));
  const isCursor = values.length === length && values.every(isValue);
  if (!isCursor || !Number.isSafeInteger(values.at(-1))) throw badCursor();
  return values.filter(isValue);
}

/**
 * One page out of rows that were read with one more than `limit`, which tells that there is another page: the rows to show, and
 * where the page ended (`cursorOf` its last row), absent on the last page.
 */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => Cursor,
): { readonly rows: readonly Row[]; readonly nextCursor: string | undefined } {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { rows: shown, nextCursor: last && formatCursor(cursorOf(last)) };
}

function isValue(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function listIn(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function badCursor(): Refusal {
  return new Refusal(
    'invalid',
    'list/bad-cursor',
    'Reading on in a list: the cursor is not one that an earlier page gave.',
    'Start again without a cursor.',
  );
}

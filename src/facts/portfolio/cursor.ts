// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';

/** The last row of a page of the list by name. */
export interface Cursor {
  /** The name as the database folds it to lower case. */
  readonly sortName: string;
  readonly id: number;
}

/** The cursor as opaque text for a URL. */
export function formatCursor({ sortName, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sortName, id])).toString('base64url');
}

/** Reads what `formatCursor` wrote. Refuses anything else. */
export function parseCursor(text: string): Cursor {
  const [sortName, id, ...rest] = listIn(Buffer.from(text, 'base64url').toString('utf8'));
  if (typeof sortName !== 'string' || typeof id !== 'number' || rest.length > 0) throw badCursor();
  if (!Number.isSafeInteger(id)) throw badCursor();
  return { sortName, id };
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
    'portfolio/bad-cursor',
    'Listing repositories: the cursor is not one that an earlier page gave.',
    'Start again without a cursor.',
  );
}

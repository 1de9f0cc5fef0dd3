// SPDX-License-Identifier: Apache-2.0
import { type Cursor, cutPage, parseCursor } from '#model';
import type { Transaction } from './storage.ts';

/** A list in an order that no two rows share, as SQL. */
export interface RowList<Row> {
  readonly columns: string;
  readonly from: string;
  readonly condition: string;
  /** From $1 on, for the columns and the condition; the condition names each. */
  readonly values: readonly unknown[];
  /** What the rows are in order of, and the type of each; the last is a whole number. */
  readonly order: readonly (readonly [column: string, type: string])[];
  /** The largest first. */
  readonly descending?: boolean | undefined;
  /** The values of `order` in a row. */
  readonly keyOf: (row: Row) => Cursor;
}

export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | undefined;
  readonly total: number;
}

/** One page after `cursor`, and the exact count of all that the condition lets through. Refuses a cursor that no page gave. */
export async function rowPage<Row extends object>(
  tx: Transaction,
  list: RowList<Row>,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<RowPage<Row>> {
  const { columns, from, condition, values, order, keyOf } = list;
  const after = cursor === undefined ? [] : parseCursor(cursor, order.length);
  const [direction, beyond] = list.descending ? [' DESC', '<'] : ['', '>'];
  const names = order.map(([name]) => name).join(', ');
  const given = order.map(([, type], place) => `$${values.length + place + 1}::${type}`);
  // One more than asked for tells whether there is another page.
  const rows = await tx.query<Row>(
    `SELECT ${columns} FROM ${from} WHERE (${condition})
       AND (${given[0]} IS NULL OR (${names}) ${beyond} (${given.join(', ')}))
     ORDER BY ${order.map(([name]) => name + direction).join(', ')} LIMIT ${limit + 1}`,
    [...values, ...order.map((_, place) => after[place])],
  );
  const [count] = await tx.query<{ total: number }>(
    `SELECT count(*) AS total FROM ${from} WHERE ${condition}`,
    values,
  );
  return { ...cutPage(rows, limit, keyOf), total: count?.total ?? 0 };
}

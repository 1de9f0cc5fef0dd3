// SPDX-License-Identifier: Apache-2.0
import { cutPage, parseCursor } from '#model';
import type { Transaction } from '#platform/storage';

/** A list that is shown worst first, as SQL. */
export interface WorstFirst {
  readonly columns: string;
  readonly from: string;
  /** What has to be read to count, where that is less than `from`. */
  readonly counted?: string | undefined;
  readonly condition: string;
  /** From $1 on, for the condition. */
  readonly values: readonly unknown[];
  /** Column whose largest value is the worst, and the column that tells rows of one rank apart. */
  readonly rank: string;
  readonly id: string;
}

export interface PageWish {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface WorstFirstPage<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | undefined;
  readonly total: number;
}

/** One page, worst first, and the exact count of all that the condition lets through. */
export async function worstFirstPage<Row extends { readonly id: number }>(
  tx: Transaction,
  list: WorstFirst,
  { cursor, limit }: PageWish,
): Promise<WorstFirstPage<Row>> {
  const { columns, from, condition, values, rank, id } = list;
  const [rankAt, idAt, limitAt] = [1, 2, 3].map((place) => `$${values.length + place}`);
  const after = cursor === undefined ? [] : parseCursor(cursor, 2);
  // With the rank turned round in the cursor, as two directions make no row comparison.
  const rows = await tx.query<Row & { readonly page_rank: number }>(
    `SELECT ${columns}, ${rank} AS page_rank FROM ${from} WHERE (${condition})
       AND (${idAt}::bigint IS NULL OR ${rank} < -${rankAt}::int OR (${rank} = -${rankAt}::int AND ${id} > ${idAt}::bigint))
     ORDER BY ${rank} DESC, ${id} LIMIT ${limitAt}`,
    [...values, after[0] ?? null, after[1] ?? null, limit + 1],
  );
  const [found] = await tx.query<{ total: number }>(
    `SELECT count(*) AS total FROM ${list.counted ?? from} WHERE ${condition}`,
    values,
  );
  const page = cutPage(rows, limit, (row) => [-row.page_rank, row.id]);
  return { ...page, total: found?.total ?? 0 };
}

// SPDX-License-Identifier: Apache-2.0
import { cutPage, parseCursor } from '#model';
import { containing, type Transaction } from '#platform/storage';
import type { Repository, RepositoryState } from './repository.ts';
import { REPOSITORY_COLUMNS, type RepositoryRow, repositoryOfRow } from './repository-row.ts';

export interface RepositoryQuery {
  /** Part of the name or of the location, in any case. */
  readonly search?: string | undefined;
  readonly state?: RepositoryState | undefined;
  /** `nextCursor` of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface RepositoryPage {
  readonly items: readonly Repository[];
  /** Absent on the last page. */
  readonly nextCursor?: string | undefined;
  /** All that the query lets through, on whichever page. */
  readonly total: number;
}

const MATCHES = `
  removed_at IS NULL AND ($1::text IS NULL OR name ILIKE $1 OR location ILIKE $1)
  AND ($2::text IS NULL OR state = $2)`;

/** One page by name, the exact count of all beside it. */
export async function listRepositories(
  tx: Transaction,
  query: RepositoryQuery,
): Promise<RepositoryPage> {
  const filter = [containing(query.search), query.state];
  const [name, id] = query.after === undefined ? [] : parseCursor(query.after, 2);
  // One more than asked for tells whether there is another page.
  const rows = await tx.query<RepositoryRow & { sort_name: string }>(
    `SELECT lower(name) AS sort_name, ${REPOSITORY_COLUMNS} FROM portfolio_repository
     WHERE ${MATCHES} AND ($3::text IS NULL OR (lower(name), id) > ($3, $4::bigint))
     ORDER BY lower(name), id LIMIT $5`,
    [...filter, name, id, query.limit + 1],
  );
  const page = cutPage(rows, query.limit, (row) => [row.sort_name, row.id]);
  return {
    items: page.rows.map(repositoryOfRow),
    nextCursor: page.nextCursor,
    total: await countOf(tx, filter),
  };
}

async function countOf(tx: Transaction, filter: readonly unknown[]): Promise<number> {
  const [row] = await tx.query<{ total: number }>(
    `SELECT count(*) AS total FROM portfolio_repository WHERE ${MATCHES}`,
    filter,
  );
  return row?.total ?? 0;
}

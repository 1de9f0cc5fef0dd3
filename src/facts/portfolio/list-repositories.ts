// SPDX-License-Identifier: Apache-2.0
import { containing, type RowList, rowPage, type Transaction } from '#platform/storage';
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
  const list: RowList<RepositoryRow & { readonly sort_name: string }> = {
    columns: `lower(name) AS sort_name, ${REPOSITORY_COLUMNS}`,
    from: 'portfolio_repository',
    condition: MATCHES,
    values: [containing(query.search), query.state],
    order: [
      ['lower(name)', 'text'],
      ['id', 'bigint'],
    ],
    keyOf: (row) => [row.sort_name, row.id],
  };
  const { rows, ...page } = await rowPage(tx, list, { cursor: query.after, limit: query.limit });
  return { ...page, items: rows.map(repositoryOfRow) };
}

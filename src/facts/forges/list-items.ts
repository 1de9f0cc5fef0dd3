// SPDX-License-Identifier: Apache-2.0
import type { ForgeItem, Instant } from '#model';
import { containing, type RowList, rowPage, type Transaction } from '#platform/storage';

export interface ItemQuery {
  readonly repositoryId: number;
  readonly kind?: ForgeItem['kind'] | undefined;
  readonly state?: ForgeItem['state'] | undefined;
  /** Part of the title, in any case. */
  readonly search?: string | undefined;
  /** `nextCursor` of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** An item as a list shows it. */
export interface ListedItem {
  readonly kind: ForgeItem['kind'];
  readonly number: number;
  readonly title: string;
  readonly address: string;
  readonly author?: string | undefined;
  readonly state: ForgeItem['state'];
  readonly isDraft: boolean;
  readonly labels: readonly string[];
  readonly openedAt: Instant;
  readonly updatedAt: Instant;
  readonly closedAt?: Instant | undefined;
  /** What happened to it, as far as it was read. */
  readonly events: number;
}

export interface ItemPage {
  readonly items: readonly ListedItem[];
  readonly nextCursor?: string | undefined;
  readonly total: number;
}

interface Row extends Omit<ListedItem, 'author' | 'closedAt'> {
  readonly author: string | null;
  readonly closedAt: Instant | null;
}

const MATCHES = `
  repository_id = $1 AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR state = $3)
  AND ($4::text IS NULL OR title ILIKE $4)`;

const COLUMNS = `kind, number, title, address, author, state, is_draft AS "isDraft", labels, opened_at AS "openedAt",
  updated_at AS "updatedAt", closed_at AS "closedAt", (SELECT count(*)::int FROM forges_event AS event
    WHERE event.repository_id = $1 AND event.item_kind = item.kind AND event.number = item.number) AS events`;

/** One page of a repository's items, the last changed first, the exact count of all beside it. */
export async function listItems(tx: Transaction, query: ItemQuery): Promise<ItemPage> {
  const { repositoryId, kind, state, search, after, limit } = query;
  const list: RowList<Row> = {
    columns: COLUMNS,
    from: 'forges_item AS item',
    condition: MATCHES,
    values: [repositoryId, kind, state, containing(search)],
    order: [
      ['updated_at', 'timestamptz'],
      ['kind', 'text'],
      ['number', 'int'],
    ],
    descending: true,
    keyOf: (row) => [row.updatedAt, row.kind, row.number],
  };
  const { rows, ...page } = await rowPage(tx, list, { cursor: after, limit });
  const items = rows.map(({ author, closedAt, ...row }) => ({
    ...row,
    author: author ?? undefined,
    closedAt: closedAt ?? undefined,
  }));
  return { ...page, items };
}

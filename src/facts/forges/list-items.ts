// SPDX-License-Identifier: Apache-2.0
import { cutPage, type ForgeItem, type Instant, parseCursor } from '#model';
import { containing, type Transaction } from '#platform/storage';

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

const SELECT = `
  SELECT kind, number, title, address, author, state, is_draft AS "isDraft", labels, opened_at AS "openedAt",
    updated_at AS "updatedAt", closed_at AS "closedAt", (SELECT count(*)::int FROM forges_event AS event
      WHERE event.repository_id = $1 AND event.item_kind = item.kind AND event.number = item.number) AS events
  FROM forges_item AS item
  WHERE ${MATCHES} AND ($5::timestamptz IS NULL OR (updated_at, kind, number) < ($5, $6::text, $7::int))
  ORDER BY updated_at DESC, kind DESC, number DESC LIMIT $8`;

/** One page of a repository's items, the last changed first, the exact count of all beside it. */
export async function listItems(tx: Transaction, query: ItemQuery): Promise<ItemPage> {
  const { repositoryId, kind, state, search, after, limit } = query;
  const filter = [repositoryId, kind, state, containing(search)];
  const [updatedAt, itsKind, number] = after === undefined ? [] : parseCursor(after, 3);
  const values = [...filter, updatedAt, itsKind, number, limit + 1];
  const rows = await tx.query<Row>(SELECT, values);
  const [count] = await tx.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM forges_item WHERE ${MATCHES}`,
    filter,
  );
  const page = cutPage(rows, limit, (row) => [row.updatedAt, row.kind, row.number]);
  return {
    items: page.rows.map(({ author, closedAt, ...row }) => ({
      ...row,
      author: author ?? undefined,
      closedAt: closedAt ?? undefined,
    })),
    nextCursor: page.nextCursor,
    total: count?.total ?? 0,
  };
}

// SPDX-License-Identifier: Apache-2.0
import type {
  ActorClass,
  Association,
  ForgeAccount,
  ForgeItem,
  Instant,
  ItemEvent,
  ItemEventKind,
  Principal,
} from '#model';
import type { Storage, Transaction } from '#platform/storage';

/** Which items; all of the organisation's own repositories where nothing is said. */
export interface ItemScope {
  readonly repositoryId?: number | undefined;
  readonly kind?: ForgeItem['kind'] | undefined;
  readonly state?: ForgeItem['state'] | undefined;
  /** Only items to which something happened then or later. */
  readonly updatedSince?: Instant | undefined;
}

/** An item and the repository it is of. */
export interface StoredItem extends ForgeItem {
  readonly repositoryId: number;
}

const PAGE = 500;

interface ItemRow {
  readonly repository_id: number;
  readonly kind: ForgeItem['kind'];
  readonly number: number;
  readonly title: string;
  readonly address: string;
  readonly author: string | null;
  readonly author_class: ActorClass;
  readonly association: Association;
  readonly opened_at: Instant;
  readonly updated_at: Instant;
  readonly state: ForgeItem['state'];
  readonly closed_at: Instant | null;
  readonly is_draft: boolean;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

const COLUMNS = `repository_id, kind, number, title, address, author, author_class, association, opened_at, updated_at, state,
  closed_at, is_draft, labels, assignees`;

const SELECT_ITEMS = `
  SELECT ${COLUMNS} FROM forges_item
  WHERE (repository_id = $1::bigint OR $1 IS NULL AND NOT EXISTS (SELECT FROM portfolio_repository AS upstream
      WHERE upstream.id = repository_id AND upstream.is_upstream)) AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR state = $3)
    AND ($4::timestamptz IS NULL OR updated_at >= $4) AND (repository_id, kind, number) > ($5::bigint, $6::text, $7::int)
  ORDER BY repository_id, kind, number LIMIT $8`;

type Place = readonly [repositoryId: number, kind: string, number: number];

/** Items with their events, by repository, kind and number; each page on a snapshot of its own. */
export async function* storedItems(
  storage: Storage,
  principal: Principal,
  { repositoryId, kind, state, updatedSince }: ItemScope,
): AsyncGenerator<StoredItem> {
  const filter = [repositoryId, kind, state, updatedSince];
  const shared = openShared();
  let after: Place = [0, '', 0];
  for (;;) {
    const from = after;
    const items = await storage.read(principal, (tx) => pageOf(tx, filter, { from, shared }));
    yield* items;
    const last = items.at(-1);
    if (last === undefined || items.length < PAGE) return;
    after = [last.repositoryId, last.kind, last.number];
  }
}

async function pageOf(
  tx: Transaction,
  filter: readonly unknown[],
  { from, shared }: { readonly from: Place; readonly shared: Shared },
): Promise<readonly StoredItem[]> {
  const rows = await tx.query<ItemRow>(SELECT_ITEMS, [...filter, ...from, PAGE]);
  const events = await eventsOf(tx, rows, shared);
  return rows.map((row) => itemOfRow(row, events.get(keyOf(row)) ?? [], shared));
}

/** Items of a repository with their events; those of the numbers that are not there are left out. */
export async function itemsNumbered(
  tx: Transaction,
  repositoryId: number,
  wanted: readonly Pick<ForgeItem, 'kind' | 'number'>[],
): Promise<readonly StoredItem[]> {
  const rows = await tx.query<ItemRow>(
    `SELECT ${COLUMNS} FROM forges_item
     WHERE repository_id = $1 AND (kind, number) IN (SELECT * FROM unnest($2::text[], $3::int[]))`,
    [repositoryId, wanted.map(({ kind }) => kind), wanted.map(({ number }) => number)],
  );
  const shared = openShared();
  const events = await eventsOf(tx, rows, shared);
  return rows.map((row) => itemOfRow(row, events.get(keyOf(row)) ?? [], shared));
}

/**
 * One object or text for all that are equal: a few thousand accounts and labels stand in hundreds of thousands of events,
 * and whoever keeps the items would keep as many copies.
 */
interface Shared {
  readonly account: (login: string | null, actorClass: ActorClass) => ForgeAccount | undefined;
  readonly text: <Text extends string>(text: Text) => Text;
}

function openShared(): Shared {
  const accounts = new Map<string, ForgeAccount>();
  const texts = new Map<string, string>();
  return {
    account(login, actorClass) {
      if (login === null) return undefined;
      const key = `${actorClass} ${login}`;
      const known = accounts.get(key) ?? { login, actorClass };
      accounts.set(key, known);
      return known;
    },
    text: <Text extends string>(text: Text) => {
      const known = texts.get(text) ?? text;
      texts.set(text, known);
      return known as Text;
    },
  };
}

interface EventRow {
  readonly repository_id: number;
  readonly item_kind: ForgeItem['kind'];
  readonly number: number;
  readonly id: string;
  readonly kind: ItemEventKind;
  readonly at: Instant;
  readonly actor: string | null;
  readonly actor_class: ActorClass;
  readonly association: Association | null;
  readonly detail: string | null;
}

// What happens within one second is ordered by its id, so that the order is always the same.
const SELECT_EVENTS = `
  SELECT event.* FROM unnest($1::bigint[], $2::text[], $3::int[]) AS item (repository_id, kind, number)
  JOIN forges_event AS event
    ON event.repository_id = item.repository_id AND event.item_kind = item.kind AND event.number = item.number
  ORDER BY event.at, event.id`;

async function eventsOf(
  tx: Transaction,
  items: readonly ItemRow[],
  shared: Shared,
): Promise<ReadonlyMap<string, readonly ItemEvent[]>> {
  const rows = await tx.query<EventRow>(SELECT_EVENTS, [
    items.map(({ repository_id }) => repository_id),
    items.map(({ kind }) => kind),
    items.map(({ number }) => number),
  ]);
  const events = new Map<string, ItemEvent[]>();
  for (const row of rows) {
    const key = keyOf({ ...row, kind: row.item_kind });
    const known = events.get(key);
    if (known === undefined) events.set(key, [eventOfRow(row, shared)]);
    else known.push(eventOfRow(row, shared));
  }
  return events;
}

function keyOf({
  repository_id,
  kind,
  number,
}: Pick<ItemRow, 'repository_id' | 'kind' | 'number'>) {
  return `${repository_id} ${kind} ${number}`;
}

function itemOfRow(row: ItemRow, events: readonly ItemEvent[], shared: Shared): StoredItem {
  const { repository_id, kind, number, title, address, association, labels, assignees } = row;
  return {
    repositoryId: repository_id,
    kind: shared.text(kind),
    ...{ number, title, address },
    association: shared.text(association),
    author: shared.account(row.author, row.author_class),
    openedAt: row.opened_at,
    updatedAt: row.updated_at,
    state: shared.text(row.state),
    closedAt: row.closed_at ?? undefined,
    isDraft: row.is_draft,
    labels: labels.map(shared.text),
    assignees: assignees.map(shared.text),
    events,
  };
}

function eventOfRow(row: EventRow, shared: Shared): ItemEvent {
  return {
    id: row.id,
    kind: shared.text(row.kind),
    at: row.at,
    actor: shared.account(row.actor, row.actor_class),
    association: row.association === null ? undefined : shared.text(row.association),
    detail: row.detail === null ? undefined : shared.text(row.detail),
  };
}

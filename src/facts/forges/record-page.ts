// SPDX-License-Identifier: Apache-2.0
import { actorClassOf } from '#engines/history';
import type { ActorClass, ForgeAccount, Instant, ItemEvent } from '#model';
import type { ForgePage, ForgeRelease, ItemHead, ItemKey, PlacedEvent } from '#platform/forges';
import type { Transaction } from '#platform/storage';
import { notConnected } from './connection.ts';
import { hideErased } from './hide-erased.ts';

/** How much of a page was news. */
export interface RecordedPage {
  /** Items that are new or have changed. */
  readonly items: number;
  /** Events that are new or have changed. */
  readonly events: number;
}

/** Keeps what a page tells, in the caller's transaction. Again changes nothing, and older never replaces newer. */
export async function recordPage(
  tx: Transaction,
  repositoryId: number,
  told: ForgePage,
): Promise<RecordedPage> {
  // A webhook and a reading at once would lock the same rows in different orders.
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('forges_item', $1))", [
    repositoryId,
  ]);
  await requireConnection(tx, repositoryId);
  const page = await hideErased(tx, repositoryId, told);
  const items = await keepItems(tx, repositoryId, page.items ?? []);
  const events = await keepEvents(tx, repositoryId, page.events ?? []);
  await keepReleases(tx, repositoryId, page.releases ?? []);
  await removeItems(tx, repositoryId, page.removedItems ?? []);
  await removeEvents(tx, repositoryId, page.removedEvents ?? []);
  await removeReleases(tx, repositoryId, page.removedReleases ?? []);
  return { items, events };
}

/** Taken back meanwhile, there is nothing to keep it for. */
async function requireConnection(tx: Transaction, repositoryId: number): Promise<void> {
  const rows = await tx.query(
    'SELECT FROM forges_connection WHERE repository_id = $1 FOR KEY SHARE',
    [repositoryId],
  );
  if (rows.length === 0) throw notConnected(repositoryId);
}

// One statement may not touch a row twice: of two that are told at once, the last counts.
function once<T>(told: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map(told.map((one) => [keyOf(one), one])).values()];
}

const KEEP_ITEMS = `
  INSERT INTO forges_item AS kept (repository_id, kind, number, title, address, author, author_class, association, opened_at,
    updated_at, state, closed_at, is_draft, labels, assignees)
  SELECT $1, kind, number, title, address, author, coalesce(author_class, 'human'), association, opened_at, updated_at, state,
    closed_at, is_draft, ARRAY(SELECT jsonb_array_elements_text(labels)), ARRAY(SELECT jsonb_array_elements_text(assignees))
  FROM jsonb_to_recordset($2::jsonb) AS told (kind text, number int, title text, address text, author text, author_class text,
    association text, opened_at timestamptz, updated_at timestamptz, state text, closed_at timestamptz, is_draft boolean,
    labels jsonb, assignees jsonb)
  ON CONFLICT (organisation_id, repository_id, kind, number) DO UPDATE SET (title, address, author, author_class, association,
    opened_at, updated_at, state, closed_at, is_draft, labels, assignees) = (excluded.title, excluded.address, excluded.author,
    excluded.author_class, CASE WHEN excluded.association = 'unknown' THEN kept.association ELSE excluded.association END,
    excluded.opened_at, excluded.updated_at, excluded.state, excluded.closed_at, excluded.is_draft, excluded.labels,
    excluded.assignees)
  WHERE excluded.updated_at >= kept.updated_at AND (kept.title, kept.address, kept.author, kept.author_class, kept.updated_at,
    kept.state, kept.closed_at, kept.is_draft, kept.labels, kept.assignees) IS DISTINCT FROM (excluded.title, excluded.address,
    excluded.author, excluded.author_class, excluded.updated_at, excluded.state, excluded.closed_at, excluded.is_draft,
    excluded.labels, excluded.assignees)
  RETURNING number`;

async function keepItems(
  tx: Transaction,
  repositoryId: number,
  told: readonly ItemHead[],
): Promise<number> {
  if (told.length === 0) return 0;
  const items = once(told, ({ kind, number }) => `${kind} ${number}`);
  const rows = await tx.query(KEEP_ITEMS, [repositoryId, jsonText(items.map(rowOfItem))]);
  return rows.length;
}

function rowOfItem(item: ItemHead): object {
  const { kind, number, title, address, association, state, labels, assignees } = item;
  return {
    ...{ kind, number, title, address, association, state, labels, assignees },
    author: item.author?.login,
    author_class: classOf(item.author),
    opened_at: item.openedAt,
    updated_at: item.updatedAt,
    closed_at: item.closedAt,
    is_draft: item.isDraft,
  };
}

/** A forge tells accounts of programs from those of people; which of them are coding agents their names tell. */
function classOf(account: ForgeAccount | undefined): ActorClass | undefined {
  if (account === undefined) return undefined;
  const { login, actorClass } = account;
  const isMarked = actorClass === 'bot' && !login.endsWith('[bot]');
  const known = actorClassOf({ name: isMarked ? `${login}[bot]` : login, email: '' });
  return known === 'human' ? actorClass : known;
}

const KEEP_EVENTS = `
  INSERT INTO forges_event AS kept (repository_id, item_kind, number, id, kind, at, actor, actor_class, association, detail)
  SELECT $1, item_kind, number, id, kind, at, actor, coalesce(actor_class, 'human'), association, detail
  FROM jsonb_to_recordset($2::jsonb) AS told (item_kind text, number int, id text, kind text, at timestamptz, actor text,
    actor_class text, association text, detail text)
  ON CONFLICT (organisation_id, repository_id, item_kind, number, id) DO UPDATE SET (kind, at, actor, actor_class, association,
    detail) = (excluded.kind, excluded.at, excluded.actor, excluded.actor_class,
    coalesce(excluded.association, kept.association), excluded.detail)
  WHERE (kept.kind, kept.at, kept.actor, kept.actor_class, kept.association, kept.detail) IS DISTINCT FROM (excluded.kind,
    excluded.at, excluded.actor, excluded.actor_class, coalesce(excluded.association, kept.association), excluded.detail)
  RETURNING number`;

async function keepEvents(
  tx: Transaction,
  repositoryId: number,
  told: readonly PlacedEvent[],
): Promise<number> {
  if (told.length === 0) return 0;
  const events = once(told, ({ item, event }) => `${item.kind} ${item.number} ${event.id}`);
  const rows = await tx.query(KEEP_EVENTS, [
    repositoryId,
    jsonText(events.map(({ item, event }) => rowOfEvent(item, event))),
  ]);
  return rows.length;
}

function rowOfEvent(
  item: ItemKey,
  { id, kind, at, actor, association, detail }: ItemEvent,
): object {
  return {
    ...{ item_kind: item.kind, number: item.number, id, kind, at, association, detail },
    actor: actor?.login,
    actor_class: classOf(actor),
  };
}

// PostgreSQL has no NUL in text, nor half a surrogate pair in JSON.
function jsonText(rows: readonly object[]): string {
  return JSON.stringify(rows).replace(/\\u0000|\\ud[89a-f][0-9a-f]{2}/gi, '');
}

const KEEP_RELEASES = `
  INSERT INTO forges_release (repository_id, id, tag, name, address, published_at, is_prerelease)
  SELECT $1, told.* FROM jsonb_to_recordset($2::jsonb) AS told (id text, tag text, name text, address text,
    published_at timestamptz, is_prerelease boolean)
  ON CONFLICT (organisation_id, repository_id, id) DO UPDATE SET (tag, name, address, published_at, is_prerelease) =
    (excluded.tag, excluded.name, excluded.address, excluded.published_at, excluded.is_prerelease)`;

async function keepReleases(
  tx: Transaction,
  repositoryId: number,
  told: readonly ForgeRelease[],
): Promise<void> {
  if (told.length === 0) return;
  const releases = once(told, ({ id }) => id);
  const rows = releases.map(({ publishedAt, isPrerelease, ...release }) => ({
    ...release,
    published_at: publishedAt,
    is_prerelease: isPrerelease,
  }));
  await tx.query(KEEP_RELEASES, [repositoryId, jsonText(rows)]);
}

async function removeItems(
  tx: Transaction,
  repositoryId: number,
  keys: readonly ItemKey[],
): Promise<void> {
  for (const { kind, number } of keys) {
    const place = [repositoryId, kind, number];
    await tx.query(
      'DELETE FROM forges_event WHERE repository_id = $1 AND item_kind = $2 AND number = $3',
      place,
    );
    await tx.query(
      'DELETE FROM forges_item WHERE repository_id = $1 AND kind = $2 AND number = $3',
      place,
    );
  }
}

async function removeEvents(
  tx: Transaction,
  repositoryId: number,
  gone: NonNullable<ForgePage['removedEvents']>,
): Promise<void> {
  for (const { item, id } of gone) {
    await tx.query(
      'DELETE FROM forges_event WHERE repository_id = $1 AND item_kind = $2 AND number = $3 AND id = $4',
      [repositoryId, item.kind, item.number, id],
    );
  }
}

async function removeReleases(
  tx: Transaction,
  repositoryId: number,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.query('DELETE FROM forges_release WHERE repository_id = $1 AND id = ANY($2::text[])', [
    repositoryId,
    ids,
  ]);
}

/** Notes that what is told item by item is known of an item as it was at that time. */
export async function noteDetailed(
  tx: Transaction,
  repositoryId: number,
  { kind, number, updatedAt }: ItemKey & { readonly updatedAt: Instant },
): Promise<void> {
  await tx.query(
    `UPDATE forges_item SET detailed_at = $4 WHERE repository_id = $1 AND kind = $2 AND number = $3
       AND (detailed_at IS NULL OR detailed_at < $4)`,
    [repositoryId, kind, number, updatedAt],
  );
}

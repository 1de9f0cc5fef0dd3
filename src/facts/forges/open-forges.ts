// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { ItemKey } from '#platform/forges';
import type { Storage, Transaction } from '#platform/storage';
import {
  allConnections,
  type Connection,
  connect,
  connectionAt,
  connectionOf,
  disconnect,
  type ForgeMark,
  keepMark,
  marksOf,
} from './connection.ts';
import { eraseAccounts } from './erase-accounts.ts';
import {
  addForge,
  allForges,
  type Forge,
  forgeById,
  removeForge,
  replaceSecrets,
  type SealedSecrets,
  secretsOf,
  takeDelivery,
} from './forge.ts';
import { keepFiled } from './keep-filed.ts';
import { type ItemPage, type ItemQuery, listItems } from './list-items.ts';
import { recordOutcome } from './record-outcome.ts';
import { noteDetailed, recordPage } from './record-page.ts';
import { type ItemScope, type StoredItem, storedItems } from './stored-items.ts';
import { type StoredRelease, storedReleases } from './stored-releases.ts';

/** What is stored of one repository. */
export interface ForgeCounts {
  readonly issues: number;
  readonly openIssues: number;
  readonly changeRequests: number;
  readonly openChangeRequests: number;
  /** What happened to them. */
  readonly events: number;
  readonly releases: number;
}

/** What forges told, stored. Functions that take a transaction are part of the caller's. */
export interface Forges {
  /** By address. */
  all(principal: Principal): Promise<readonly Forge[]>;
  get(principal: Principal, id: number): Promise<Forge>;
  secrets(principal: Principal, id: number): Promise<SealedSecrets>;
  readonly add: typeof addForge;
  readonly replaceSecrets: typeof replaceSecrets;
  readonly remove: typeof removeForge;
  readonly takeDelivery: typeof takeDelivery;

  /** By the name of the repository. */
  connections(principal: Principal): Promise<readonly Connection[]>;
  connection(principal: Principal, repositoryId: number): Promise<Connection | undefined>;
  connectionAt(
    principal: Principal,
    forgeId: number,
    path: string,
  ): Promise<Connection | undefined>;
  readonly connect: typeof connect;
  readonly disconnect: typeof disconnect;

  marks(principal: Principal, repositoryId: number): Promise<ReadonlyMap<string, ForgeMark>>;
  readonly keepMark: typeof keepMark;
  readonly record: typeof recordPage;
  readonly keepFiled: typeof keepFiled;
  readonly recordOutcome: typeof recordOutcome;
  /** Items of which something may be told that was not read yet, the one that waits longest first. */
  toDetail(
    principal: Principal,
    wanted: {
      readonly repositoryId: number;
      readonly kinds: readonly string[];
      readonly limit: number;
    },
  ): Promise<readonly (ItemKey & { readonly updatedAt: Instant })[]>;
  readonly noteDetailed: typeof noteDetailed;

  readonly eraseAccounts: typeof eraseAccounts;

  /** See `storedItems`. */
  items(principal: Principal, scope: ItemScope): AsyncGenerator<StoredItem>;
  /** How many items there are to read, in all repositories or in one; counts no further than `most`. */
  sizeUpTo(principal: Principal, most: number, repositoryId?: number | undefined): Promise<number>;
  /** See `listItems`. Refuses a cursor that no page gave. */
  list(principal: Principal, query: ItemQuery): Promise<ItemPage>;
  /** Oldest first. */
  releases(
    principal: Principal,
    scope: { readonly repositoryId?: number | undefined },
  ): Promise<readonly StoredRelease[]>;
  counts(principal: Principal, repositoryId: number): Promise<ForgeCounts>;
  /** Of each connected repository, or of one: a number that grows whenever its issues and change requests change. */
  revisions(
    principal: Principal,
    repositoryId?: number | undefined,
  ): Promise<ReadonlyMap<number, number>>;
}

export function openForges(storage: Storage): Forges {
  return {
    all: (principal) => storage.read(principal, allForges),
    get: (principal, id) => storage.read(principal, (tx) => forgeById(tx, id)),
    secrets: (principal, id) => storage.read(principal, (tx) => secretsOf(tx, id)),
    add: addForge,
    replaceSecrets,
    remove: removeForge,
    takeDelivery,
    connections: (principal) => storage.read(principal, allConnections),
    connection: (principal, id) => storage.read(principal, (tx) => connectionOf(tx, id)),
    connectionAt: (principal, forgeId, path) =>
      storage.read(principal, (tx) => connectionAt(tx, forgeId, path)),
    connect,
    disconnect,
    marks: (principal, id) => storage.read(principal, (tx) => marksOf(tx, id)),
    keepMark,
    record: recordPage,
    keepFiled,
    recordOutcome,
    toDetail: (principal, wanted) => storage.read(principal, (tx) => toDetail(tx, wanted)),
    noteDetailed,
    eraseAccounts,
    items: (principal, scope) => storedItems(storage, principal, scope),
    sizeUpTo: (principal, most, id) => storage.read(principal, (tx) => sizeUpTo(tx, most, id)),
    list: (principal, query) => storage.read(principal, (tx) => listItems(tx, query)),
    releases: (principal, { repositoryId }) =>
      storage.read(principal, (tx) => storedReleases(tx, repositoryId)),
    counts: (principal, id) => storage.read(principal, (tx) => countsOf(tx, id)),
    revisions: (principal, id) => storage.read(principal, (tx) => revisionsOf(tx, id)),
  };
}

function toDetail(
  tx: Transaction,
  { repositoryId, kinds, limit }: Parameters<Forges['toDetail']>[1],
): ReturnType<Forges['toDetail']> {
  return tx.query<ItemKey & { readonly updatedAt: Instant }>(
    `SELECT kind, number, updated_at AS "updatedAt" FROM forges_item
     WHERE repository_id = $1 AND kind = ANY($2::text[]) AND (detailed_at IS NULL OR detailed_at < updated_at)
     ORDER BY updated_at, kind, number LIMIT $3`,
    [repositoryId, kinds, limit],
  );
}

async function sizeUpTo(
  tx: Transaction,
  most: number,
  repositoryId: number | undefined,
): Promise<number> {
  const [size] = await tx.query<{ items: number }>(
    `SELECT count(*) AS items FROM
       (SELECT FROM forges_item WHERE $1::bigint IS NULL OR repository_id = $1 LIMIT $2) AS found`,
    [repositoryId, most],
  );
  return size?.items ?? 0;
}

async function countsOf(tx: Transaction, repositoryId: number): Promise<ForgeCounts> {
  const [counts] = await tx.query<ForgeCounts & object>(
    `SELECT count(*) FILTER (WHERE kind = 'issue')::int AS issues,
       count(*) FILTER (WHERE kind = 'issue' AND state = 'open')::int AS "openIssues",
       count(*) FILTER (WHERE kind = 'change-request')::int AS "changeRequests",
       count(*) FILTER (WHERE kind = 'change-request' AND state = 'open')::int AS "openChangeRequests",
       (SELECT count(*)::int FROM forges_event WHERE repository_id = $1) AS events,
       (SELECT count(*)::int FROM forges_release WHERE repository_id = $1) AS releases
     FROM forges_item WHERE repository_id = $1`,
    [repositoryId],
  );
  if (counts === undefined) throw new Error('Counting gave no row');
  return counts;
}

async function revisionsOf(
  tx: Transaction,
  repositoryId: number | undefined,
): Promise<ReadonlyMap<number, number>> {
  const rows = await tx.query<{ id: number; revision: number }>(
    `SELECT connection.repository_id AS id, coalesce(revision, 0) AS revision
     FROM forges_connection AS connection LEFT JOIN forges_revision USING (organisation_id, repository_id)
     WHERE $1::bigint IS NULL OR connection.repository_id = $1`,
    [repositoryId],
  );
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

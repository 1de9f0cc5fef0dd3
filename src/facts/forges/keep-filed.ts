// SPDX-License-Identifier: Apache-2.0
import type { KnownItem, ToldItem } from '#engines/item-files';
import type { ForgeItem } from '#model';
import type { ItemKey } from '#platform/forges';
import type { Transaction } from '#platform/storage';
import { type RecordedPage, recordPage } from './record-page.ts';
import { itemsNumbered } from './stored-items.ts';

/** What a file tells of one item. */
export interface FiledItem {
  readonly kind: ForgeItem['kind'];
  /** How files call it; one at least. */
  readonly keys: readonly string[];
  /** The number it is to have, where that is free. */
  readonly number?: number | undefined;
  /** The item with what earlier files told of it; `undefined` where even together they do not say who opened it. */
  readonly tell: (known: KnownItem | undefined) => ToldItem | undefined;
}

export interface KeptFile extends RecordedPage {
  /** Keys of items of which nobody told that they were opened. */
  readonly unopened: readonly string[];
}

/** More at once would be one statement of many megabytes. */
const AT_ONCE = 2000;

interface KeyRow extends ItemKey {
  readonly key: string;
  readonly opens: boolean;
}

/** Keeps what a file tells, in the caller's transaction. The same again changes nothing. */
export async function keepFiled(
  tx: Transaction,
  repositoryId: number,
  told: readonly FiledItem[],
): Promise<KeptFile> {
  // Two files at once would give one number to two items.
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('forges_filed', $1))", [
    repositoryId,
  ]);
  const numberFor = await openNumbers(tx, repositoryId);
  const kept = { items: 0, events: 0, unopened: [] as string[] };
  for (let from = 0; from < told.length; from += AT_ONCE) {
    const part = await keepPart(tx, repositoryId, {
      told: told.slice(from, from + AT_ONCE),
      numberFor,
    });
    kept.items += part.items;
    kept.events += part.events;
    kept.unopened.push(...part.unopened);
  }
  return kept;
}

interface Part {
  readonly told: readonly FiledItem[];
  readonly numberFor: (kind: ForgeItem['kind'], wished: number | undefined) => number;
}

async function keepPart(
  tx: Transaction,
  repositoryId: number,
  { told, numberFor }: Part,
): Promise<KeptFile> {
  const known = await knownKeys(tx, repositoryId, told);
  const items = await knownItems(tx, repositoryId, [...known.values()]);
  const page = { items: [] as ForgeHead[], events: [] as PlacedEvent[] };
  const keys: KeyRow[] = [];
  const unopened: string[] = [];
  for (const { kind, keys: own, number: wished, tell } of told) {
    const before = own.map((key) => known.get(key)).find((row) => row !== undefined);
    const item = tell(before && items.get(placeOf(before)));
    if (item === undefined) {
      unopened.push(...own.slice(0, 1));
      continue;
    }
    const place = { kind, number: before?.number ?? numberFor(kind, wished) };
    page.items.push({ ...item.head, ...place });
    page.events.push(...item.events.map((event) => ({ item: place, event })));
    keys.push(...own.map((key) => ({ key, ...place, opens: key === item.openedBy })));
    // Of two in one file that are one thread after all the later finds the earlier.
    for (const row of keys.slice(-own.length)) known.set(row.key, row);
  }
  await keepKeys(tx, repositoryId, keys);
  return { ...(await recordPage(tx, repositoryId, page)), unopened };
}

type ForgeHead = Omit<ForgeItem, 'events'>;
interface PlacedEvent {
  readonly item: ItemKey;
  readonly event: ForgeItem['events'][number];
}

function placeOf({ kind, number }: ItemKey): string {
  return `${kind} ${number}`;
}

async function knownKeys(
  tx: Transaction,
  repositoryId: number,
  told: readonly FiledItem[],
): Promise<Map<string, KeyRow>> {
  const rows = await tx.query<KeyRow>(
    'SELECT key, kind, number, opens FROM forges_filed WHERE repository_id = $1 AND key = ANY($2::text[]) ORDER BY number DESC',
    [repositoryId, told.flatMap(({ keys }) => keys)],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

async function knownItems(
  tx: Transaction,
  repositoryId: number,
  places: readonly ItemKey[],
): Promise<ReadonlyMap<string, KnownItem>> {
  const items = await itemsNumbered(tx, repositoryId, places);
  const openings = await tx.query<KeyRow>(
    'SELECT key, kind, number, opens FROM forges_filed WHERE repository_id = $1 AND opens AND number = ANY($2::int[])',
    [repositoryId, places.map(({ number }) => number)],
  );
  const openedBy = new Map(openings.map((row) => [placeOf(row), row.key]));
  return new Map(
    items.map((item) => [placeOf(item), { ...item, openedBy: openedBy.get(placeOf(item)) }]),
  );
}

async function keepKeys(
  tx: Transaction,
  repositoryId: number,
  keys: readonly KeyRow[],
): Promise<void> {
  const once = [...new Map(keys.map((row) => [row.key, row])).values()];
  await tx.query(
    `INSERT INTO forges_filed (repository_id, key, kind, number, opens)
     SELECT $1, * FROM unnest($2::text[], $3::text[], $4::int[], $5::boolean[])
     ON CONFLICT (organisation_id, repository_id, key) DO UPDATE SET opens = excluded.opens`,
    [
      repositoryId,
      once.map(({ key }) => key),
      once.map(({ kind }) => kind),
      once.map(({ number }) => number),
      once.map(({ opens }) => opens),
    ],
  );
  // An earlier mail has come: the one that began the thread until now no longer does.
  const opening = once.filter(({ opens }) => opens);
  await tx.query(
    `UPDATE forges_filed AS filed SET opens = false FROM unnest($2::text[], $3::int[]) AS opening (key, number)
     WHERE filed.repository_id = $1 AND filed.number = opening.number AND filed.key <> opening.key AND filed.opens`,
    [repositoryId, opening.map(({ key }) => key), opening.map(({ number }) => number)],
  );
}

/** Hands out numbers that no item has: the one wished for where that is free, else the next. */
async function openNumbers(tx: Transaction, repositoryId: number): Promise<Part['numberFor']> {
  const rows = await tx.query<ItemKey>(
    'SELECT kind, number FROM forges_filed WHERE repository_id = $1',
    [repositoryId],
  );
  const taken = new Set(rows.map(placeOf));
  let highest = rows.reduce((most, { number }) => Math.max(most, number), 0);
  return (kind, wished) => {
    const isFree = wished !== undefined && !taken.has(placeOf({ kind, number: wished }));
    const number = isFree ? wished : highest + 1;
    taken.add(placeOf({ kind, number }));
    highest = Math.max(highest, number);
    return number;
  };
}

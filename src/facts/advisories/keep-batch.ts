// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { type Advisory, packageKey } from '#engines/advisories';
import { json, type Transaction } from '#platform/storage';

/** What became of records. */
export interface BatchOutcome {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Older than the one of that id that is kept. */
  readonly outdated: number;
  /** Of those added or changed: taken back by their publisher. */
  readonly withdrawn: number;
}

interface Known {
  readonly id: string;
  readonly modified: string;
  readonly hash: Buffer;
}

/** Keeps what is new or says something else than the record that is kept; of several with one id, the last modified. */
export async function keepBatch(
  tx: Transaction,
  importId: number,
  batch: readonly Advisory[],
): Promise<BatchOutcome> {
  const latest = latestOf(batch);
  const known = await knownOf(tx, [...latest.keys()]);
  const fresh: { readonly advisory: Advisory; readonly hash: Buffer }[] = [];
  let [unchanged, outdated, changed] = [0, batch.length - latest.size, 0];
  for (const advisory of latest.values()) {
    const before = known.get(advisory.id);
    const hash = hashOf(advisory);
    if (before?.hash.equals(hash)) unchanged += 1;
    else if (before !== undefined && before.modified > modifiedOf(advisory)) outdated += 1;
    else {
      fresh.push({ advisory, hash });
      changed += before === undefined ? 0 : 1;
    }
  }
  const replaced = fresh.flatMap(({ advisory: { id } }) => (known.has(id) ? [id] : []));
  await forget(tx, replaced);
  await insert(tx, importId, fresh);
  const withdrawn = fresh.filter(({ advisory }) => advisory.withdrawn !== undefined).length;
  return { added: fresh.length - changed, changed, unchanged, outdated, withdrawn };
}

function latestOf(batch: readonly Advisory[]): ReadonlyMap<string, Advisory> {
  const latest = new Map<string, Advisory>();
  for (const advisory of batch) {
    const other = latest.get(advisory.id);
    if (other === undefined || modifiedOf(other) <= modifiedOf(advisory)) {
      latest.set(advisory.id, advisory);
    }
  }
  return latest;
}

function modifiedOf({ modified, published }: Advisory): string {
  return modified ?? published ?? '';
}

function hashOf(advisory: Advisory): Buffer {
  return createHash('sha256').update(JSON.stringify(advisory)).digest();
}

async function knownOf(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const rows = await tx.query<Known>(
    'SELECT id, modified, hash FROM advisories_advisory WHERE id = ANY($1::text[])',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function forget(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query('DELETE FROM advisories_affected WHERE advisory_id = ANY($1::text[])', [ids]);
  await tx.query('DELETE FROM advisories_advisory WHERE id = ANY($1::text[])', [ids]);
}

const ADVISORY_COLUMNS = [
  'id',
  'modified',
  'published',
  'withdrawn',
  'aliases',
  'summary',
  'details',
  'severities',
  'reference_list',
  'hash',
  'import_id',
];
const AFFECTED_COLUMNS = [
  'package',
  'advisory_id',
  'place',
  'ecosystem',
  'name',
  'ranges',
  'versions',
  'severities',
];

async function insert(
  tx: Transaction,
  importId: number,
  fresh: readonly { readonly advisory: Advisory; readonly hash: Buffer }[],
): Promise<void> {
  if (fresh.length === 0) return;
  const advisories = fresh.map(({ advisory: one, hash }) => [
    one.id,
    modifiedOf(one),
    one.published,
    one.withdrawn,
    one.aliases,
    one.summary,
    one.details,
    json(one.severities),
    json(one.references),
    hash,
    importId,
  ]);
  await tx.copyFrom('advisories_advisory', ADVISORY_COLUMNS, advisories);
  const affected = fresh.flatMap(({ advisory: { id, affected: all } }) =>
    all.map((one, place) => [
      packageKey(one),
      id,
      place,
      one.ecosystem,
      one.name,
      json(one.ranges),
      one.versions,
      json(one.severities),
    ]),
  );
  await tx.copyFrom('advisories_affected', AFFECTED_COLUMNS, affected);
}

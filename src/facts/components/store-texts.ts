// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import type { ComponentText, ComponentTexts } from './component-texts.ts';
import type { ComponentObservation } from './observation.ts';
import { detectedIn } from './read-texts.ts';

export interface NewTexts {
  readonly repositoryId: number;
  readonly observation: Pick<ComponentObservation, 'texts'>;
  readonly idByPurl: ReadonlyMap<string, number>;
}

interface TextsOfComponent {
  readonly id: number;
  readonly texts: ComponentTexts;
}

/**
 * Keeps the licence texts of installed packages, each text once, and what they say. Where a package has the texts it had,
 * nothing is written; where none are found, those of another scan stay.
 */
export async function storeTexts(
  tx: Transaction,
  { repositoryId, observation, idByPurl }: NewTexts,
): Promise<void> {
  const found = [...(observation.texts ?? [])].flatMap(([purl, texts]) => {
    const id = idByPurl.get(purl);
    return id === undefined ? [] : [{ id, texts }];
  });
  const changed = await withOtherTexts(tx, found);
  if (changed.length === 0) return;
  await insertNew(
    tx,
    changed.flatMap(({ texts }) => texts.files),
  );
  await replaceUses(tx, changed);
  await tellComponents(tx, repositoryId, changed);
}

async function withOtherTexts(
  tx: Transaction,
  found: readonly TextsOfComponent[],
): Promise<readonly TextsOfComponent[]> {
  const rows = await tx.query<{ id: number; texts_digest: string }>(
    'SELECT id, texts_digest FROM components_component WHERE id = ANY($1::bigint[]) AND texts_digest IS NOT NULL',
    [found.map(({ id }) => id)],
  );
  const known = new Map(rows.map((row) => [row.id, row.texts_digest]));
  return found.filter(({ id, texts }) => known.get(id) !== texts.digest);
}

/** Only those that are not there are sent: a portfolio has the same few thousand texts everywhere. */
async function insertNew(tx: Transaction, files: readonly ComponentText[]): Promise<void> {
  const byHash = new Map(files.map((file) => [file.hash, file]));
  const rows = await tx.query<{ hash: string }>(
    'SELECT hash FROM components_text WHERE hash = ANY($1::text[])',
    [[...byHash.keys()]],
  );
  for (const { hash } of rows) byHash.delete(hash);
  // In one order, so that two scans that bring the same texts wait for each other and not in a circle.
  const missing = [...byHash.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1));
  await tx.query(
    `INSERT INTO components_text (hash, text, license)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) ON CONFLICT (organisation_id, hash) DO NOTHING`,
    [
      missing.map(({ hash }) => hash),
      missing.map(({ text }) => text),
      missing.map(({ license }) => license),
    ],
  );
}

async function replaceUses(tx: Transaction, changed: readonly TextsOfComponent[]): Promise<void> {
  const ids = changed.map(({ id }) => id);
  await tx.query('DELETE FROM components_text_use WHERE component_id = ANY($1::bigint[])', [ids]);
  const rows = changed.flatMap(({ id, texts }) =>
    texts.files.map(({ path, role, hash }) => [id, path, role, hash]),
  );
  await tx.copyFrom('components_text_use', ['component_id', 'path', 'role', 'hash'], rows);
}

const UPDATE = `
  UPDATE components_component AS kept SET
    detected_license = found.detected, detected_source = found.detected_source, detected_repository_id = $1,
    text_imprint = found.imprint, texts_digest = found.digest,
    license = coalesce(kept.normalised_license, kept.installed_normalised, kept.registry_normalised, found.detected),
    revision = kept.revision + CASE WHEN kept.detected_license IS DISTINCT FROM found.detected
      OR kept.text_imprint IS DISTINCT FROM found.imprint THEN 1 ELSE 0 END
  FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[])
    AS found (id, detected, detected_source, imprint, digest)
  WHERE kept.id = found.id`;

async function tellComponents(
  tx: Transaction,
  repositoryId: number,
  changed: readonly TextsOfComponent[],
): Promise<void> {
  const detected = changed.map(({ texts }) => detectedIn(texts));
  await tx.query(UPDATE, [
    repositoryId,
    changed.map(({ id }) => id),
    detected.map((one) => one.detected),
    detected.map((one) => one.detectedSource),
    changed.map(({ texts }) => texts.imprint),
    changed.map(({ texts }) => texts.digest),
  ]);
}

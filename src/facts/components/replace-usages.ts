// SPDX-License-Identifier: Apache-2.0
import type { ManifestFile } from '#engines/inventory';
import type { Transaction } from '#platform/storage';
import type { ObservedComponent } from './observation.ts';

const COLUMNS = [
  'repository_id',
  'manifest_id',
  'component_id',
  'line',
  'scope',
  'direct',
  'range',
  'via',
];

export interface UsagesOfRepository {
  readonly repositoryId: number;
  readonly manifests: readonly ManifestFile[];
  readonly usages: readonly ObservedComponent[];
  /** Holds the purl of every usage. */
  readonly idByPurl: ReadonlyMap<string, number>;
}

/** Puts the files and what they name in place of those of the last scan. */
export async function replaceUsages(
  tx: Transaction,
  { repositoryId, manifests, usages, idByPurl }: UsagesOfRepository,
): Promise<void> {
  // Usages go first: the foreign key would look for them one manifest at a time.
  await tx.query('DELETE FROM components_usage WHERE repository_id = $1', [repositoryId]);
  await tx.query('DELETE FROM components_manifest WHERE repository_id = $1', [repositoryId]);
  const manifestIds = await insertManifests(tx, repositoryId, manifests);
  const rows = usages.flatMap((usage) => {
    const manifestId = manifestIds.get(usage.evidence.path);
    const componentId = idByPurl.get(usage.purl);
    if (manifestId === undefined || componentId === undefined) return [];
    const via = usage.via.map((purl) => idByPurl.get(purl));
    return [
      [
        repositoryId,
        manifestId,
        componentId,
        usage.evidence.line,
        usage.scope,
        usage.direct,
        usage.range,
        // Half a chain would be a wrong one.
        via.includes(undefined) ? [] : via,
      ],
    ];
  });
  await tx.copyFrom('components_usage', COLUMNS, rows);
}

async function insertManifests(
  tx: Transaction,
  repositoryId: number,
  manifests: readonly ManifestFile[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: number; path: string }>(
    `INSERT INTO components_manifest (repository_id, path, reader, origin, components)
     SELECT $1, path, reader, origin, components
     FROM unnest($2::text[], $3::text[], $4::text[], $5::int[]) AS found (path, reader, origin, components)
     RETURNING id, path`,
    [
      repositoryId,
      manifests.map(({ path }) => path),
      manifests.map(({ readerId }) => readerId),
      manifests.map(({ origin }) => origin),
      manifests.map(({ components }) => components),
    ],
  );
  return new Map(rows.map(({ path, id }) => [path, id]));
}

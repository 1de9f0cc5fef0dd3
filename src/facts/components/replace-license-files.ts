// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import type { ObservedLicenseFile } from './observation.ts';

/** Puts the licence files in place of those of the last scan. */
export async function replaceLicenseFiles(
  tx: Transaction,
  repositoryId: number,
  files: readonly ObservedLicenseFile[],
): Promise<void> {
  await tx.query('DELETE FROM components_license_file WHERE repository_id = $1', [repositoryId]);
  await tx.query(
    `INSERT INTO components_license_file (repository_id, path, license, kind, score)
     SELECT $1, path, license, kind, score
     FROM unnest($2::text[], $3::text[], $4::text[], $5::double precision[]) AS found (path, license, kind, score)`,
    [
      repositoryId,
      files.map(({ path }) => path),
      files.map(({ license }) => license),
      files.map(({ kind }) => kind),
      files.map(({ score }) => score),
    ],
  );
}

// SPDX-License-Identifier: Apache-2.0
import type { NotedReading } from '#engines/inventory';
import type { Transaction } from '#platform/storage';
import { packReading, unpackReading } from './pack-reading.ts';

/** What a file of a repository said, and which content it had. */
export interface ManifestReading {
  readonly path: string;
  readonly blob: string;
  readonly reading: NotedReading;
}

/** Which reading a file had at an earlier commit; `undefined` where it was another content, or was not there. */
export type KeptReadings = (path: string, blob: string) => NotedReading | undefined;

/** What a scan has of the readings: those that were kept and still hold, and those that are new. */
export interface ReadingsSeen {
  readonly unchanged: readonly string[];
  readonly read: readonly ManifestReading[];
}

/** A reading that packs to more than this is read anew each time: it would cost the database more than it saves. */
const MAX_PACKED_BYTES = 8 << 20;

/** The readings of the repository's last commit, by readers of this version. */
export async function keptReadings(
  tx: Transaction,
  repositoryId: number,
  version: string,
): Promise<KeptReadings> {
  const rows = await tx.query<{ path: string; blob: string; reading: Buffer }>(
    'SELECT path, blob, reading FROM components_reading WHERE repository_id = $1 AND version = $2',
    [repositoryId, version],
  );
  const kept = new Map(rows.map((row) => [row.path, row]));
  return (path, blob) => {
    const row = kept.get(path);
    return row?.blob === blob ? unpackReading(row.reading) : undefined;
  };
}

/**
 * Keeps what was read in the place of what no longer holds, in the caller's transaction. A reading with a problem is not
 * kept: a file that was given up for lack of time may be read the next time.
 */
export async function keepReadings(
  tx: Transaction,
  repositoryId: number,
  { unchanged, read }: ReadingsSeen,
  version: string,
): Promise<void> {
  await tx.query(
    `DELETE FROM components_reading
     WHERE repository_id = $1 AND (version <> $2 OR NOT path = ANY($3::text[]))`,
    [repositoryId, version, unchanged],
  );
  const rows = read
    .filter(({ reading }) => reading.problems.length === 0)
    .map(({ path, blob, reading }) => [repositoryId, path, blob, version, packReading(reading)])
    .filter((row) => Buffer.isBuffer(row[4]) && row[4].length <= MAX_PACKED_BYTES);
  const columns = ['repository_id', 'path', 'blob', 'version', 'reading'];
  await tx.copyFrom('components_reading', columns, rows);
}

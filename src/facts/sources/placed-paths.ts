// SPDX-License-Identifier: Apache-2.0
import type { Claim } from '#engines/licensing';
import type { Transaction } from '#platform/storage';

// "lamps-1.0.tar.gz/lamps-1.0/src/a.c" of a scanned archive is "src/a.c" here.
const MOST_FOLDERS = 5;

/**
 * How the paths of a report read in the repository: without the folders that the scanner had around it. As many
 * folders go as make the most paths known; where none is known, paths stay as they are.
 */
export async function placedPaths(
  tx: Transaction,
  repositoryId: number,
  claims: readonly Claim[],
): Promise<(path: string) => string> {
  const paths = [...new Set(claims.map(({ path }) => path))];
  let best = { folders: 0, known: 0 };
  for (let folders = 0; folders <= MOST_FOLDERS; folders += 1) {
    const known = await countKnown(
      tx,
      repositoryId,
      paths.map((path) => without(path, folders)),
    );
    if (known > best.known) best = { folders, known };
  }
  return (path) => without(path, best.folders);
}

function without(path: string, folders: number): string {
  const parts = path.split('/');
  return parts.length > folders ? parts.slice(folders).join('/') : path;
}

async function countKnown(
  tx: Transaction,
  repositoryId: number,
  paths: readonly string[],
): Promise<number> {
  const [row] = await tx.query<{ known: number }>(
    'SELECT count(*) AS known FROM sources_file WHERE repository_id = $1 AND path = ANY($2::text[])',
    [repositoryId, paths],
  );
  return row?.known ?? 0;
}

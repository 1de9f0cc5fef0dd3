// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';

/** What the cache holds of one ecosystem. */
export interface EcosystemCount {
  readonly ecosystem: string;
  /** Packages that a registry told of. */
  readonly known: number;
  /** Packages that their registry does not have. */
  readonly absent: number;
  /** Packages whose last asking had a problem, the known ones among them. */
  readonly problems: number;
  readonly oldestFetch?: Instant | undefined;
}

interface CountRow {
  readonly ecosystem: string;
  readonly known: number;
  readonly absent: number;
  readonly problems: number;
  readonly oldest: Instant | null;
}

/** By ecosystem, in the order of their names. */
export async function ecosystemCounts(tx: Transaction): Promise<readonly EcosystemCount[]> {
  const rows = await tx.query<CountRow>(
    `SELECT ecosystem, count(*) FILTER (WHERE state = 'known')::int AS known,
       count(*) FILTER (WHERE state = 'absent')::int AS absent,
       count(*) FILTER (WHERE problem IS NOT NULL)::int AS problems, min(fetched_at) AS oldest
     FROM upstreams_package GROUP BY ecosystem ORDER BY ecosystem`,
  );
  return rows.map(({ oldest, ...counts }) => ({ ...counts, oldestFetch: oldest ?? undefined }));
}

/** A package whose last asking had a problem. */
export interface PackageProblem {
  readonly purl: string;
  readonly source: string;
  readonly triedAt: Instant;
  readonly problem: string;
}

/** The first `limit`, by purl. */
export async function packageProblems(
  tx: Transaction,
  limit: number,
): Promise<readonly PackageProblem[]> {
  return tx.query<PackageProblem & object>(
    `SELECT purl, source, tried_at AS "triedAt", problem FROM upstreams_package
     WHERE problem IS NOT NULL ORDER BY purl LIMIT $1`,
    [limit],
  );
}

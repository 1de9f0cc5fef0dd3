// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';

/** A package that some repository uses, with the component versions of it. */
export interface PackageInUse {
  /** As its components write it. */
  readonly name: string;
  /** Purls of the versions in use; one without a version where a file gives only a range. */
  readonly purls: readonly string[];
}

export interface PackageQuery {
  /** The purl's type. */
  readonly ecosystem: string;
  /** Only those of which a version has no licence yet. */
  readonly unlicensed?: boolean | undefined;
  /** The name that the page before ended with. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Packages in use, by name, a page at a time. */
export function packagesInUse(
  tx: Transaction,
  { ecosystem, unlicensed = false, after = '', limit }: PackageQuery,
): Promise<readonly PackageInUse[]> {
  return tx.query<PackageInUse & object>(
    `SELECT name, array_agg(purl ORDER BY purl) AS purls FROM components_component
     WHERE ecosystem = $1 AND name > $2 AND repositories > 0
     GROUP BY name HAVING NOT $3 OR bool_or(license IS NULL)
     ORDER BY name LIMIT $4`,
    [ecosystem, after, unlicensed, limit],
  );
}

/** How many packages of each ecosystem are in use. */
export async function packageCounts(tx: Transaction): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ ecosystem: string; packages: number }>(
    `SELECT ecosystem, count(DISTINCT name)::int AS packages FROM components_component
     WHERE repositories > 0 GROUP BY ecosystem ORDER BY ecosystem`,
  );
  return new Map(rows.map(({ ecosystem, packages }) => [ecosystem, packages]));
}

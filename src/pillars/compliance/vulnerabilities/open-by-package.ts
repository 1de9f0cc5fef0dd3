// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';

/** Open vulnerabilities of a package, by rating; those that nobody has rated count as medium. */
export interface OpenByRating {
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
}

/** Packages (purls without version) with vulnerabilities that are open in some repository. */
export async function openByPackage(tx: Transaction): Promise<ReadonlyMap<string, OpenByRating>> {
  const rows = await tx.query<OpenByRating & { readonly package: string }>(
    `SELECT package,
       count(DISTINCT id) FILTER (WHERE rating = 'critical')::int AS critical,
       count(DISTINCT id) FILTER (WHERE rating = 'high')::int AS high,
       count(DISTINCT id) FILTER (WHERE rating = 'medium' OR rating IS NULL)::int AS medium,
       count(DISTINCT id) FILTER (WHERE rating IN ('low', 'none'))::int AS low
     FROM (SELECT finding.package, found.id, found.rating FROM compliance_vulnerability_finding AS finding
           JOIN compliance_vulnerability AS found ON found.id = finding.vulnerability_id
           WHERE finding.state = 'open') AS open
     GROUP BY package`,
  );
  return new Map(rows.map(({ package: name, ...counts }) => [name, counts]));
}

// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';

/** What a registry told of a package, without its versions. */
export interface KnownPackage {
  /** Without a version. */
  readonly purl: string;
  readonly repositoryUrl?: string | undefined;
  readonly homepage?: string | undefined;
  readonly description?: string | undefined;
  /** How many people are named; 0 where the registry names none to anybody. */
  readonly maintainers: number;
  readonly funding: readonly string[];
  readonly latestAt?: Instant | undefined;
  readonly deprecated?: string | undefined;
}

interface Row {
  readonly purl: string;
  readonly repository_url: string | null;
  readonly homepage: string | null;
  readonly description: string | null;
  readonly maintainers: number;
  readonly funding: readonly string[];
  readonly latest_at: Instant | null;
  readonly deprecated: string | null;
}

/** All packages that a registry told of. */
export async function knownPackages(tx: Transaction): Promise<readonly KnownPackage[]> {
  const rows = await tx.query<Row>(
    `SELECT purl, repository_url, homepage, description, cardinality(maintainers) AS maintainers, funding, latest_at, deprecated
     FROM upstreams_package WHERE state = 'known'`,
  );
  return rows.map(({ repository_url, latest_at, ...row }) => ({
    ...row,
    repositoryUrl: repository_url ?? undefined,
    homepage: row.homepage ?? undefined,
    description: row.description ?? undefined,
    latestAt: latest_at ?? undefined,
    deprecated: row.deprecated ?? undefined,
  }));
}

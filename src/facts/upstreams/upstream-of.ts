// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import { packagePurl } from './package-purl.ts';
import { type PackageRow, toldBy } from './package-row.ts';

/** What is known of a component's package, and of the version. */
export interface UpstreamFacts {
  /** The package, without a version. */
  readonly purl: string;
  readonly source: string;
  readonly state: 'known' | 'absent' | 'problem';
  readonly fetchedAt?: Instant | undefined;
  readonly triedAt: Instant;
  readonly problem?: string | undefined;
  readonly repositoryUrl?: string | undefined;
  readonly homepage?: string | undefined;
  readonly description?: string | undefined;
  readonly maintainers: readonly string[];
  readonly funding: readonly string[];
  readonly latest?: string | undefined;
  readonly latestAt?: Instant | undefined;
  readonly latestLicense?: string | undefined;
  readonly deprecated?: string | undefined;
  readonly releasedAt?: Instant | undefined;
  readonly withdrawn?: string | undefined;
  /** How many releases are newer than the version. */
  readonly newer?: number | undefined;
}

interface Row extends PackageRow {
  readonly tried_at: Instant;
  readonly latest_at: Instant | null;
  readonly latest_license: string | null;
  readonly released_at: Instant | null;
  readonly withdrawn: string | null;
  readonly newer: number | null;
}

const SELECT = `
  SELECT known.*, newest.license AS latest_license, used.released_at, used.withdrawn, known.releases - used.rank AS newer
  FROM upstreams_package AS known
  LEFT JOIN upstreams_version AS used ON used.package = known.purl AND used.version = $2
  LEFT JOIN upstreams_version AS newest ON newest.package = known.purl AND newest.version = known.latest
  WHERE known.purl = $1`;

/** What is known of the package of a component; `undefined` where no registry was asked. */
export async function upstreamOf(
  tx: Transaction,
  { purl, version }: { readonly purl: string; readonly version?: string | undefined },
): Promise<UpstreamFacts | undefined> {
  const [row] = await tx.query<Row>(SELECT, [packagePurl(purl), version]);
  return row && factsOf(row);
}

function factsOf(row: Row): UpstreamFacts {
  return {
    purl: row.purl,
    source: row.source,
    state: row.state,
    fetchedAt: row.fetched_at ?? undefined,
    triedAt: row.tried_at,
    problem: row.problem ?? undefined,
    ...toldBy(row),
    latestAt: row.latest_at ?? undefined,
    latestLicense: row.latest_license ?? undefined,
    releasedAt: row.released_at ?? undefined,
    withdrawn: row.withdrawn ?? undefined,
    newer: row.newer ?? undefined,
  };
}

// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';

/** A package, and which of its versions somebody uses. */
export interface PackageVersions {
  /** Without a version. */
  readonly purl: string;
  readonly versions: readonly string[];
}

/** How well a package is known. */
export interface PackageStanding {
  readonly state: 'known' | 'absent' | 'problem';
  readonly triedAt: Instant;
  readonly etag?: string | undefined;
  readonly hasProblem: boolean;
  /** Of the versions asked about: those that nothing is known of. */
  readonly missing: readonly string[];
  /** Of the versions asked about: those without licence or date, the missing ones among them. */
  readonly open: readonly string[];
}

interface Row {
  readonly purl: string;
  readonly state: PackageStanding['state'];
  readonly tried_at: Instant;
  readonly etag: string | null;
  readonly has_problem: boolean;
  readonly missing: readonly string[];
  readonly open: readonly string[];
}

/** How well these packages are known, by purl; one that was never asked about is not in the map. */
export async function packageStanding(
  tx: Transaction,
  packages: readonly PackageVersions[],
): Promise<ReadonlyMap<string, PackageStanding>> {
  const pairs = packages.flatMap(({ purl, versions }) =>
    versions.map((version) => ({ purl, version })),
  );
  const rows = await tx.query<Row>(
    `SELECT known.purl, known.state, known.tried_at, known.etag, known.problem IS NOT NULL AS has_problem,
       coalesce(array_agg(used.version) FILTER (WHERE used.version IS NOT NULL AND told.version IS NULL), '{}') AS missing,
       coalesce(array_agg(used.version) FILTER (WHERE used.version IS NOT NULL
         AND (told.license IS NULL OR told.released_at IS NULL)), '{}') AS open
     FROM upstreams_package AS known
     LEFT JOIN unnest($2::text[], $3::text[]) AS used (purl, version) ON used.purl = known.purl
     LEFT JOIN upstreams_version AS told ON told.package = known.purl AND told.version = used.version
     WHERE known.purl = ANY($1::text[])
     GROUP BY known.organisation_id, known.purl`,
    [
      packages.map(({ purl }) => purl),
      pairs.map(({ purl }) => purl),
      pairs.map(({ version }) => version),
    ],
  );
  return new Map(
    rows.map(({ purl, tried_at, etag, has_problem, ...rest }) => [
      purl,
      { ...rest, triedAt: tried_at, etag: etag ?? undefined, hasProblem: has_problem },
    ]),
  );
}

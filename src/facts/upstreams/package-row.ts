// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';

/** What a row of `upstreams_package` says of the package itself. */
export interface PackageRow {
  readonly purl: string;
  readonly source: string;
  readonly state: 'known' | 'absent' | 'problem';
  readonly fetched_at: Instant | null;
  readonly problem: string | null;
  readonly repository_url: string | null;
  readonly homepage: string | null;
  readonly description: string | null;
  readonly maintainers: readonly string[];
  readonly funding: readonly string[];
  readonly latest: string | null;
  readonly deprecated: string | null;
}

/** The part that a registry told. */
export function toldBy(row: PackageRow) {
  return {
    repositoryUrl: row.repository_url ?? undefined,
    homepage: row.homepage ?? undefined,
    description: row.description ?? undefined,
    maintainers: row.maintainers,
    funding: row.funding,
    latest: row.latest ?? undefined,
    deprecated: row.deprecated ?? undefined,
  };
}

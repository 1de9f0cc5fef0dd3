// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import { LICENSE } from './inventory-license.ts';
import { INVENTORY } from './list-components.ts';
import type { Verdict } from './verdict.ts';
import { WAIVED } from './waivers/index.ts';

/** What metrics about components are computed from. */
export interface MeasuredComponent {
  readonly id: number;
  readonly purl: string;
  readonly license?: string | undefined;
  readonly verdict: Verdict;
  readonly repositories: number;
  /** Releases of the version and of the newest, and how many are newer, where a package registry told. */
  readonly releasedAt?: Instant | undefined;
  readonly latestAt?: Instant | undefined;
  readonly newer?: number | undefined;
}

interface MeasuredRow {
  readonly id: number;
  readonly purl: string;
  readonly license: string | null;
  readonly verdict: Verdict;
  readonly repositories: number;
  readonly released_at: Instant | null;
  readonly latest_at: Instant | null;
  readonly newer: number | null;
}

const COLUMNS = `v.id, v.purl, ${LICENSE} AS license, coalesce(s.verdict, 'unknown') AS verdict, v.repositories,
  upstream.released_at, upstream.latest_at, upstream.newer`;

// A package is known by its purl without version, qualifiers and subpath.
const RELEASES = `LEFT JOIN upstreams_release AS upstream
  ON upstream.package = regexp_replace(v.purl, '[@?#].*$', '') AND upstream.version = v.version`;

/** Components in use outside fixtures and examples; with a repository, those of it. */
export async function measuredComponents(
  tx: Transaction,
  repositoryId: number | undefined,
): Promise<readonly MeasuredComponent[]> {
  // Two statements: one that could be either would be planned for neither, and read every component for one repository.
  const rows =
    repositoryId === undefined
      ? await tx.query<MeasuredRow>(
          `SELECT ${COLUMNS} FROM ${INVENTORY} ${RELEASES} WHERE v.origins && '{own,vendored}' ORDER BY v.purl`,
        )
      : await tx.query<MeasuredRow>(
          `SELECT ${COLUMNS} FROM ${INVENTORY} ${RELEASES}
           WHERE v.id = ANY(ARRAY(SELECT component_id FROM components_use
                                  WHERE repository_id = $1 AND origin IN ('own', 'vendored')))
           ORDER BY v.purl`,
          [repositoryId],
        );
  return rows.map(({ license, released_at, latest_at, newer, ...row }) => ({
    ...row,
    license: license ?? undefined,
    releasedAt: released_at ?? undefined,
    latestAt: latest_at ?? undefined,
    newer: newer ?? undefined,
  }));
}

/** The same for every repository at once; one that uses none is not in the map. */
export async function measuredByRepository(
  tx: Transaction,
): Promise<ReadonlyMap<number, readonly MeasuredComponent[]>> {
  const all = new Map((await measuredComponents(tx, undefined)).map((one) => [one.id, one]));
  const rows = await tx.query<{ repository_id: number; ids: readonly number[] }>(
    `SELECT repository_id, array_agg(DISTINCT component_id) AS ids FROM components_use
     WHERE origin IN ('own', 'vendored') GROUP BY repository_id`,
  );
  return new Map(rows.map(({ repository_id, ids }) => [repository_id, pick(all, ids)]));
}

function pick(
  all: ReadonlyMap<number, MeasuredComponent>,
  ids: readonly number[],
): readonly MeasuredComponent[] {
  return ids.map((id) => all.get(id)).filter((one) => one !== undefined);
}

/** Open findings by repository; a repository without any is not in the map. */
export async function openFindingCounts(
  tx: Transaction,
  repositoryIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await tx.query<{ repository_id: number; count: number }>(
    `SELECT f.repository_id, count(*) AS count FROM compliance_finding f
     WHERE f.state = 'open' AND NOT ${WAIVED} AND f.repository_id = ANY($1::bigint[]) GROUP BY f.repository_id`,
    [repositoryIds],
  );
  return new Map(rows.map((row) => [row.repository_id, row.count]));
}

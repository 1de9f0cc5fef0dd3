// SPDX-License-Identifier: Apache-2.0
import { compareVersions, versionInRange } from '#engines/advisories';
import { cutPage, parseCursor, parsePurl, type Scope } from '#model';
import type { Transaction } from '#platform/storage';
import type { Usage } from './component.ts';
import { USAGE_COLUMNS, type UsageRow, usageOfRow } from './usage-row.ts';
import { versRangeOf } from './vers-range-of.ts';

export interface WhereUsedQuery {
  /** Package URL; a version in it counts as the range of just that version. */
  readonly package: string;
  /** VERS, or the ecosystem's own notation: `<4.17.21`. */
  readonly range?: string | undefined;
  readonly scope?: Scope | undefined;
  readonly direct?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A version of the package that the query lets through, and how many files of how many repositories name it. */
export interface VersionInUse {
  readonly id: number;
  readonly purl: string;
  readonly version?: string | undefined;
  readonly usages: number;
  readonly repositories: number;
}

export interface PlacedUsage extends Usage {
  readonly component: { readonly id: number; readonly version?: string | undefined };
}

export interface WhereUsed {
  /** Newest version first, then by repository. */
  readonly items: readonly PlacedUsage[];
  readonly nextCursor?: string | undefined;
  readonly total: number;
  readonly versions: readonly VersionInUse[];
}

/** One page of every place where versions of a package are used, and the exact counts of all that the query lets through. */
export async function whereUsed(tx: Transaction, query: WhereUsedQuery): Promise<WhereUsed> {
  const versions = await countedVersions(tx, query, await versionsMeant(tx, query));
  const items = await pageOf(tx, query, versions);
  const page = cutPage(items, query.limit, (row) => [
    row.component.id,
    row.repositoryId,
    row.manifestId,
  ]);
  return {
    items: page.rows.map(({ manifestId: _, ...usage }) => usage),
    nextCursor: page.nextCursor,
    total: versions.reduce((sum, { usages }) => sum + usages, 0),
    versions,
  };
}

interface Version {
  readonly id: number;
  readonly purl: string;
  readonly version: string | null;
}

async function versionsMeant(
  tx: Transaction,
  { package: wanted, range }: WhereUsedQuery,
): Promise<readonly Version[]> {
  const { type, version, packageUrl, vers } = versRangeOf(wanted, range);
  const rows = await tx.query<Version>(
    `SELECT id, purl, version FROM components_component WHERE package = $1 AND repositories > 0`,
    [packageUrl],
  );
  const isMeant = (row: Version) =>
    (version === undefined || parsePurl(row.purl)?.version === version) &&
    (vers === undefined || (row.version !== null && versionInRange(vers, row.version) === true));
  return rows.filter(isMeant).sort((a, b) => newestFirst(type, a, b));
}

/** Versions that their ecosystem cannot compare come last, in the order of their ids. */
function newestFirst(type: string, a: Version, b: Version): number {
  if (a.version === null || b.version === null) {
    return Number(a.version === null) - Number(b.version === null) || a.id - b.id;
  }
  return (compareVersions(type, b.version, a.version) ?? 0) || a.id - b.id;
}

const NARROWED = `($2::text IS NULL OR scope = $2) AND ($3::boolean IS NULL OR direct = $3)`;

async function countedVersions(
  tx: Transaction,
  { scope, direct }: WhereUsedQuery,
  versions: readonly Version[],
): Promise<readonly VersionInUse[]> {
  const rows = await tx.query<{ component_id: number; usages: number; repositories: number }>(
    `SELECT component_id, count(*) AS usages, count(DISTINCT repository_id) AS repositories
     FROM components_usage WHERE component_id = ANY($1::bigint[]) AND ${NARROWED} GROUP BY component_id`,
    [versions.map(({ id }) => id), scope ?? null, direct ?? null],
  );
  const counts = new Map(rows.map((row) => [row.component_id, row]));
  return versions.flatMap(({ id, purl, version }) => {
    const found = counts.get(id);
    if (found === undefined) return [];
    const { usages, repositories } = found;
    return [{ id, purl, version: version ?? undefined, usages, repositories }];
  });
}

interface PageItem extends PlacedUsage {
  readonly manifestId: number;
}

/** Version by version, as many as it takes to fill the page and one row more. */
async function pageOf(
  tx: Transaction,
  query: WhereUsedQuery,
  versions: readonly VersionInUse[],
): Promise<readonly PageItem[]> {
  const after = query.cursor === undefined ? [] : parseCursor(query.cursor, 3).map(Number);
  const from = versions.findIndex(({ id }) => id === after[0]);
  const items: PageItem[] = [];
  for (const version of versions.slice(Math.max(from, 0))) {
    const begin = version.id === after[0] ? after.slice(1) : [];
    items.push(
      ...(await usagesOfVersion(tx, version, query, begin, query.limit + 1 - items.length)),
    );
    if (items.length > query.limit) break;
  }
  return items;
}

async function usagesOfVersion(
  tx: Transaction,
  { id, version }: VersionInUse,
  { scope, direct }: WhereUsedQuery,
  [repository = 0, manifest = 0]: readonly number[],
  limit: number,
): Promise<readonly PageItem[]> {
  const rows = await tx.query<UsageRow & { readonly manifest_id: number }>(
    `SELECT ${USAGE_COLUMNS}, usage.manifest_id
     FROM (SELECT * FROM components_usage WHERE component_id = $1 AND ${NARROWED}
             AND (repository_id, manifest_id) > ($4::bigint, $5::bigint)
           ORDER BY repository_id, manifest_id LIMIT $6) AS usage
     JOIN components_manifest AS manifest
       ON manifest.repository_id = usage.repository_id AND manifest.id = usage.manifest_id
     ORDER BY usage.repository_id, usage.manifest_id`,
    [id, scope ?? null, direct ?? null, repository, manifest, limit],
  );
  return rows.map((row) => ({
    ...usageOfRow(row),
    component: { id, version },
    manifestId: row.manifest_id,
  }));
}

// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage } from '#platform/storage';
import { type PackageRow, toldBy } from './package-row.ts';
import type { UpstreamRecord } from './upstream-record.ts';

const PAGE = 500;

interface Row extends PackageRow {
  readonly fetched_at: Instant;
  readonly etag: string | null;
  readonly versions: readonly VersionRow[];
}

interface VersionRow {
  readonly version: string;
  readonly released_at: Instant | null;
  readonly license: string | null;
  readonly license_source: string | null;
  readonly withdrawn: string | null;
}

const SELECT = `
  SELECT known.*, ARRAY(SELECT to_jsonb(told) FROM (
    SELECT version, to_char(released_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS released_at, license, license_source, withdrawn
    FROM upstreams_version WHERE package = known.purl ORDER BY version) AS told) AS versions
  FROM upstreams_package AS known
  WHERE fetched_at IS NOT NULL AND purl > $1 ORDER BY purl LIMIT $2`;

/** All that the cache holds, by purl, a page at a time. Tries that told nothing are left out. */
export async function* everyRecord(
  storage: Storage,
  principal: Principal,
): AsyncGenerator<UpstreamRecord> {
  let after = '';
  for (;;) {
    const rows = await storage.read(principal, (tx) => tx.query<Row>(SELECT, [after, PAGE]));
    yield* rows.map(recordOf);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.purl;
  }
}

function recordOf(row: Row): UpstreamRecord {
  const { purl, source, fetched_at, etag, problem, state } = row;
  return {
    purl,
    source,
    fetchedAt: fetched_at,
    etag: etag ?? undefined,
    problem: problem ?? undefined,
    upstream: state === 'absent' ? undefined : upstreamOf(row),
  };
}

function upstreamOf(row: Row): UpstreamRecord['upstream'] {
  return {
    ...toldBy(row),
    versions: row.versions.map(({ version, released_at, license, license_source, withdrawn }) => ({
      version,
      releasedAt: released_at ?? undefined,
      license: license ?? undefined,
      licenseSource: license_source ?? undefined,
      withdrawn: withdrawn ?? undefined,
    })),
  };
}

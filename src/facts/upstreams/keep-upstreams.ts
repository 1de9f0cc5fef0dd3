// SPDX-License-Identifier: Apache-2.0
import { parsePurl } from '#model';
import type { Transaction } from '#platform/storage';
import { rankReleases } from './rank-releases.ts';
import type { FailedTry, UpstreamRecord } from './upstream-record.ts';

// What is told replaces what was told before, whole. A file from elsewhere may be older than what is known; then it says nothing.
const KEEP_PACKAGE = `
  INSERT INTO upstreams_package AS kept (purl, ecosystem, source, state, fetched_at, tried_at, problem, etag, repository_url,
    homepage, description, maintainers, funding, latest, latest_at, deprecated, releases)
  VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
  ON CONFLICT (organisation_id, purl) DO UPDATE SET (source, state, fetched_at, tried_at, problem, etag, repository_url,
    homepage, description, maintainers, funding, latest, latest_at, deprecated, releases) =
    (excluded.source, excluded.state, excluded.fetched_at, greatest(kept.tried_at, excluded.tried_at), excluded.problem,
    excluded.etag, excluded.repository_url, excluded.homepage, excluded.description, excluded.maintainers, excluded.funding,
    excluded.latest, excluded.latest_at, excluded.deprecated, excluded.releases)
  WHERE kept.fetched_at IS NULL OR kept.fetched_at <= excluded.fetched_at
  RETURNING purl`;

const DROP_GONE =
  'DELETE FROM upstreams_version WHERE package = $1 AND NOT version = ANY($2::text[])';

const KEEP_VERSIONS = `
  INSERT INTO upstreams_version AS kept (package, version, released_at, license, license_source, withdrawn, rank)
  SELECT $1, told.* FROM unnest($2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::int[]) AS told
  ON CONFLICT (organisation_id, package, version) DO UPDATE SET (released_at, license, license_source, withdrawn, rank) =
    (coalesce(excluded.released_at, kept.released_at), coalesce(excluded.license, kept.license),
     CASE WHEN excluded.license IS NULL THEN kept.license_source ELSE excluded.license_source END, excluded.withdrawn, excluded.rank)
  WHERE (kept.released_at, kept.license, kept.license_source, kept.withdrawn, kept.rank) IS DISTINCT FROM
    (coalesce(excluded.released_at, kept.released_at), coalesce(excluded.license, kept.license),
     CASE WHEN excluded.license IS NULL THEN kept.license_source ELSE excluded.license_source END, excluded.withdrawn, excluded.rank)`;

/** Keeps what registries told, newer in place of older. Result: the records that were kept. */
export async function keepUpstreams(
  tx: Transaction,
  records: readonly UpstreamRecord[],
): Promise<readonly UpstreamRecord[]> {
  const kept: UpstreamRecord[] = [];
  // In one order everywhere, so that two who keep at once wait for each other in no circle.
  for (const record of [...records].sort((one, other) => (one.purl < other.purl ? -1 : 1))) {
    if (await keepOne(tx, record)) kept.push(record);
  }
  return kept;
}

async function keepOne(tx: Transaction, record: UpstreamRecord): Promise<boolean> {
  const { purl, source, fetchedAt, etag, problem, upstream } = record;
  const ecosystem = parsePurl(purl)?.type ?? '';
  const versions = upstream?.versions ?? [];
  const { releases, ranks } = rankReleases(ecosystem, versions);
  const latestAt = versions.find(({ version }) => version === upstream?.latest)?.releasedAt;
  const state = upstream === undefined ? 'absent' : 'known';
  const rows = await tx.query(KEEP_PACKAGE, [
    ...[purl, ecosystem, source, state, fetchedAt, problem, etag],
    ...[upstream?.repositoryUrl, upstream?.homepage, upstream?.description],
    ...[upstream?.maintainers ?? [], upstream?.funding ?? []],
    ...[upstream?.latest, latestAt, upstream?.deprecated, releases],
  ]);
  if (rows.length === 0) return false;
  if (upstream === undefined) return true;
  await tx.query(DROP_GONE, [purl, versions.map(({ version }) => version)]);
  await tx.query(KEEP_VERSIONS, [
    purl,
    versions.map(({ version }) => version),
    versions.map(({ releasedAt }) => releasedAt),
    versions.map(({ license }) => license),
    versions.map(({ licenseSource }) => licenseSource),
    versions.map(({ withdrawn }) => withdrawn),
    versions.map(({ version }) => ranks.get(version)),
  ]);
  return true;
}

const KEEP_TRY = `
  INSERT INTO upstreams_package AS kept (purl, ecosystem, source, state, tried_at, problem)
  SELECT purl, ecosystem, source, 'problem', tried_at, problem
  FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[])
    AS tried (purl, ecosystem, source, tried_at, problem)
  ORDER BY purl
  ON CONFLICT (organisation_id, purl) DO UPDATE SET
    tried_at = excluded.tried_at, problem = excluded.problem,
    -- Nothing changed: what is kept is as good as told anew.
    fetched_at = CASE WHEN excluded.problem IS NULL AND kept.fetched_at IS NOT NULL THEN excluded.tried_at ELSE kept.fetched_at END`;

/** Keeps that a registry was asked: in vain, or to hear that nothing has changed. What was known before stays. */
export async function keepTries(tx: Transaction, tries: readonly FailedTry[]): Promise<void> {
  if (tries.length === 0) return;
  await tx.query(KEEP_TRY, [
    tries.map(({ purl }) => purl),
    tries.map(({ purl }) => parsePurl(purl)?.type ?? ''),
    tries.map(({ source }) => source),
    tries.map(({ triedAt }) => triedAt),
    tries.map(({ problem }) => problem),
  ]);
}

// SPDX-License-Identifier: Apache-2.0
import { instant } from '#model';
import type { Repository } from './repository.ts';

/** A repository as REPOSITORY_COLUMNS selects it. */
export interface RepositoryRow {
  readonly id: number;
  readonly location: string;
  readonly name: string;
  readonly kind: Repository['kind'];
  readonly is_upstream: boolean;
  readonly state: Repository['state'];
  readonly branch: string | null;
  readonly commit_id: string | null;
  readonly remote_url: string | null;
  readonly license: string | null;
  readonly funding: readonly string[];
  readonly reader_version: string | null;
  readonly tags_digest: string | null;
  readonly last_scanned_at: string | null;
  readonly problems: number;
}

export const REPOSITORY_COLUMNS = `
  id, location, name, kind, is_upstream, state, branch, commit_id, remote_url, license, funding, reader_version, tags_digest, last_scanned_at,
  (SELECT count(*) FROM portfolio_problem WHERE repository_id = portfolio_repository.id) AS problems`;

/** The row in the words of the house: absent is undefined. */
export function repositoryOfRow(row: RepositoryRow): Repository {
  return {
    id: row.id,
    location: row.location,
    name: row.name,
    kind: row.kind,
    isUpstream: row.is_upstream,
    state: row.state,
    branch: row.branch ?? undefined,
    commit: row.commit_id ?? undefined,
    remoteUrl: row.remote_url ?? undefined,
    license: row.license ?? undefined,
    funding: row.funding,
    readerVersion: row.reader_version ?? undefined,
    tagsDigest: row.tags_digest ?? undefined,
    lastScannedAt: instant(row.last_scanned_at ?? ''),
    problems: row.problems,
  };
}

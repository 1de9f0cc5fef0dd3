// SPDX-License-Identifier: Apache-2.0
import { type ReuseReport, SOURCE_READER_VERSION, type SourceReading } from '#engines/licensing';
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { type KeptReport, keepReport, listReports } from './keep-report.ts';
import type { KeptReading } from './kept-reading.ts';
import { type ClaimPage, type ClaimQuery, listClaims } from './list-claims.ts';
import { listSourceFiles, type SourceFilePage, type SourceFileQuery } from './list-source-files.ts';
import { recordSources } from './record-sources.ts';
import type { SourcesSummary } from './summarise-sources.ts';

/** What was read of a repository's files, and when. */
export interface SourcesState {
  readonly commit: string;
  readonly readAt: Instant;
  readonly summary: SourcesSummary;
  readonly reuse: ReuseReport;
}

/** Licences and holders of every file of the repositories, stored. */
export interface Sources {
  /** Readings of these blobs by the reader of this version, for `observeSources`. */
  known(principal: Principal, blobs: readonly string[]): Promise<readonly KeptReading[]>;
  /** See `recordSources`; part of the caller's transaction. */
  readonly record: typeof recordSources;
  /** Whether the files of the commit were read by the reader of this version. */
  isRead(principal: Principal, repositoryId: number, commit: string): Promise<boolean>;
  /** `undefined` while the files were never read. */
  state(principal: Principal, repositoryId: number): Promise<SourcesState | undefined>;
  /** One page by path. Refuses a cursor that no page gave. */
  files(principal: Principal, query: SourceFileQuery): Promise<SourceFilePage>;
  /** See `keepReport`; part of the caller's transaction. */
  readonly keepReport: typeof keepReport;
  /** What other scanners reported of a repository, the newest first. */
  reports(principal: Principal, repositoryId: number): Promise<readonly KeptReport[]>;
  /** Their claims beside what we read, one page by path. */
  claims(principal: Principal, query: ClaimQuery): Promise<ClaimPage>;
}

export function openSources(storage: Storage): Sources {
  return {
    known: (principal, blobs) => storage.read(principal, (tx) => knownOf(tx, blobs)),
    record: recordSources,
    isRead: (principal, id, commit) => storage.read(principal, (tx) => isRead(tx, id, commit)),
    state: (principal, id) => storage.read(principal, (tx) => stateOf(tx, id)),
    files: (principal, query) => storage.read(principal, (tx) => listSourceFiles(tx, query)),
    keepReport,
    reports: (principal, id) => storage.read(principal, (tx) => listReports(tx, id)),
    claims: (principal, query) => storage.read(principal, (tx) => listClaims(tx, query)),
  };
}

async function knownOf(tx: Transaction, blobs: readonly string[]): Promise<readonly KeptReading[]> {
  const rows = await tx.query<{ blob: string; reading: SourceReading | null }>(
    'SELECT blob, reading FROM sources_reading WHERE blob = ANY($1::text[]) AND version = $2',
    [blobs, SOURCE_READER_VERSION],
  );
  return rows.map(({ blob, reading }) => ({ blob, reading: reading ?? undefined }));
}

async function isRead(tx: Transaction, repositoryId: number, commit: string): Promise<boolean> {
  const rows = await tx.query(
    'SELECT FROM sources_commit WHERE repository_id = $1 AND commit = $2 AND version = $3',
    [repositoryId, commit, SOURCE_READER_VERSION],
  );
  return rows.length > 0;
}

async function stateOf(tx: Transaction, repositoryId: number): Promise<SourcesState | undefined> {
  const [row] = await tx.query<{
    commit: string;
    read_at: Instant;
    summary: SourcesSummary;
    reuse: ReuseReport;
  }>('SELECT commit, read_at, summary, reuse FROM sources_commit WHERE repository_id = $1', [
    repositoryId,
  ]);
  return row && { commit: row.commit, readAt: row.read_at, summary: row.summary, reuse: row.reuse };
}

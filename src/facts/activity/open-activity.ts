// SPDX-License-Identifier: Apache-2.0
import type { UndatedCommits } from '#engines/history';
import type { ContributionDay, ReleaseTag } from '#engines/metrics';
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { contributionsOf, type WorkAsked } from './contributions-of.ts';
import type { LineSource, ReadingOptions } from './history-source.ts';
import { type KnownAccount, knownAccounts } from './known-accounts.ts';
import { latestReleases } from './latest-releases.ts';
import { recordActivity } from './record-activity.ts';
import { type LinesRecord, recordLines } from './record-lines.ts';
import { linesMarkOf } from './store-lines.ts';
import { undatedCommits } from './undated-commits.ts';
import { ASKED_FOR } from './who-worked.ts';

/** One repository, or all where absent. */
export interface ActivityScope {
  readonly repositoryId?: number | undefined;
}

/** A repository's history in two numbers; as git counts, so bots are in. */
export interface ActivitySummary {
  readonly repositoryId: number;
  /** `git rev-list --count --no-merges HEAD`. */
  readonly commits: number;
  /** Lines of `git shortlog -se --no-merges HEAD`. */
  readonly contributors: number;
}

/** What was done in the repositories, stored. */
export interface Activity {
  /** See `recordActivity`; part of the caller's transaction. */
  readonly record: typeof recordActivity;
  /** See `recordLines`; in transactions of its own, so for a job behind the scan. */
  recordLines(
    principal: Principal,
    what: { readonly repositoryId: number; readonly source: LineSource },
    options?: ReadingOptions,
  ): Promise<LinesRecord>;
  /** Whether lines have been counted, as far as they can be, up to the newest commit of the stored history. */
  areLinesCounted(principal: Principal, repositoryId: number): Promise<boolean>;
  /**
   * See `contributionsOf`: the whole history by person, employer and UTC day; `repository` is the id as text. Where no repository is
   * named, without clones of projects of others; releases too.
   */
  contributions(principal: Principal, asked: WorkAsked): Promise<readonly ContributionDay[]>;
  /** See `undatedCommits`. */
  undated(principal: Principal, repositoryId: number, at: Instant): Promise<UndatedCommits>;
  /** How many days of work there are to read, in all repositories or in one; counts no further than `most`. */
  sizeUpTo(principal: Principal, most: number, repositoryId?: number | undefined): Promise<number>;
  /** All tags, oldest first; whether one is a release is for the metric to say. */
  releases(principal: Principal, scope: ActivityScope): Promise<readonly ReleaseTag[]>;
  /**
   * Of each repository whose history has been read, of one alone if asked so: a number that grows whenever its
   * contributions or releases change, also when it becomes known who somebody is or whom they worked for.
   */
  revisions(
    principal: Principal,
    repositoryId?: number | undefined,
  ): Promise<ReadonlyMap<number, number>>;
  /** See `knownAccounts`. */
  knownAccounts(
    principal: Principal,
    options?: { readonly withMail?: boolean },
  ): Promise<readonly KnownAccount[]>;
  /** See `latestReleases`. */
  latestReleases(principal: Principal): Promise<ReadonlyMap<number, Instant>>;
  /** One for each repository whose history has been read; the others are left out. */
  summary(
    principal: Principal,
    repositoryIds: readonly number[],
  ): Promise<ReadonlyMap<number, ActivitySummary>>;
}

export function openActivity(storage: Storage): Activity {
  return {
    record: recordActivity,
    recordLines: (principal, what, options) => recordLines(storage, principal, what, options),
    areLinesCounted: (principal, id) => storage.read(principal, (tx) => areLinesCounted(tx, id)),
    contributions: (principal, asked) =>
      storage.read(principal, (tx) => contributionsOf(tx, asked)),
    undated: (principal, id, at) => storage.read(principal, (tx) => undatedCommits(tx, id, at)),
    sizeUpTo: (principal, most, id) => storage.read(principal, (tx) => sizeUpTo(tx, most, id)),
    releases: (principal, scope) =>
      storage.read(principal, (tx) => releasesOf(tx, scope.repositoryId)),
    revisions: (principal, id) => storage.read(principal, (tx) => revisionsOf(tx, id)),
    knownAccounts: (principal, options) =>
      storage.read(principal, (tx) => knownAccounts(tx, options)),
    latestReleases: (principal) => storage.read(principal, latestReleases),
    summary: (principal, ids) => storage.read(principal, (tx) => summaryOf(tx, ids)),
  };
}

async function areLinesCounted(tx: Transaction, repositoryId: number): Promise<boolean> {
  const mark = await linesMarkOf(tx, repositoryId);
  return mark === undefined || mark.countedTo === mark.head;
}

async function sizeUpTo(
  tx: Transaction,
  most: number,
  repositoryId: number | undefined,
): Promise<number> {
  const [size] = await tx.query<{ days: number }>(
    `SELECT count(*) AS days FROM
       (SELECT FROM activity_day WHERE $1::bigint IS NULL OR repository_id = $1 LIMIT $2) AS found`,
    [repositoryId, most],
  );
  return size?.days ?? 0;
}

function releasesOf(
  tx: Transaction,
  repositoryId: number | undefined,
): Promise<readonly ReleaseTag[]> {
  return tx.query<ReleaseTag>(
    `SELECT name, at, repository_id::text AS repository FROM activity_release
     WHERE ${ASKED_FOR('repository_id', '$1')}
     ORDER BY at, repository_id, name`,
    [repositoryId],
  );
}

async function revisionsOf(
  tx: Transaction,
  repositoryId: number | undefined,
): Promise<ReadonlyMap<number, number>> {
  const rows = await tx.query<{ id: number; revision: number }>(
    `SELECT history.repository_id AS id, coalesce(revision, 0) AS revision
     FROM activity_history AS history LEFT JOIN activity_revision USING (organisation_id, repository_id)
     WHERE $1::bigint IS NULL OR history.repository_id = $1`,
    [repositoryId],
  );
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

async function summaryOf(
  tx: Transaction,
  repositoryIds: readonly number[],
): Promise<ReadonlyMap<number, ActivitySummary>> {
  const rows = await tx.query<ActivitySummary>(
    `SELECT history.repository_id AS "repositoryId", history.commits,
       (SELECT count(DISTINCT coalesce(canonical_id, identity_id))
        FROM activity_day LEFT JOIN activity_alias USING (repository_id, identity_id)
        WHERE repository_id = history.repository_id) AS contributors
     FROM activity_history AS history WHERE history.repository_id = ANY($1::bigint[])`,
    [repositoryIds],
  );
  return new Map(rows.map((row) => [row.repositoryId, row]));
}

// SPDX-License-Identifier: Apache-2.0
import type { Commit, Identity } from '#model';
import type { Transaction } from '#platform/storage';
import { keepIdentities } from './keep-identities.ts';
import { MOST_LINES } from './large-commit.ts';
import { clippedIdentity } from './people.ts';

const INCOMING = 'activity_incoming';
const COLUMNS = [
  'commit_id',
  'author',
  'committer',
  'authored_at',
  'committed_at',
  'parents',
  'touched',
];
// The column is a smallint; git knows no limit to the parents of an octopus.
const MOST_PARENTS = 32_767;

/**
 * Stores the commits as they stream in and adds them to the roll-up by day, with the lines of those that were counted before.
 *
 * They wait in a temporary table until the stream ends, with a running number in place of each person: people are
 * then stored in one go, so that scans of repositories with the same people hold each other up as briefly as can be.
 * Result: how many were new.
 */
export async function storeCommits(
  tx: Transaction,
  repositoryId: number,
  commits: AsyncIterable<Commit>,
): Promise<number> {
  await tx.query(
    `CREATE TEMPORARY TABLE ${INCOMING} (commit_id bytea, author integer, committer integer,
       authored_at timestamptz, committed_at timestamptz, parents smallint, touched integer) ON COMMIT DROP`,
  );
  const people = numberedPeople();
  await tx.copyFrom(INCOMING, COLUMNS, rowsOf(commits, people.numberOf));
  const ids = await keepIdentities(tx, people.all());
  const added = await takeIn(tx, repositoryId, ids);
  await tx.query(`DROP TABLE ${INCOMING}`);
  return added;
}

async function* rowsOf(
  commits: AsyncIterable<Commit>,
  numberOf: (identity: Identity) => number,
): AsyncGenerator<readonly unknown[]> {
  for await (const commit of commits) {
    yield [
      `\\x${commit.id}`,
      numberOf(commit.author),
      numberOf(commit.committer),
      commit.authoredAt,
      commit.committedAt,
      Math.min(commit.parents.length, MOST_PARENTS),
      commit.touched.length,
    ];
  }
}

interface NumberedPeople {
  /** 1 for the first, as SQL counts. */
  readonly numberOf: (identity: Identity) => number;
  all(): readonly Identity[];
}

function numberedPeople(): NumberedPeople {
  const numbers = new Map<string, number>();
  const all: Identity[] = [];
  function numberOf(identity: Identity): number {
    const { name, email } = clippedIdentity(identity);
    const key = `${name}\0${email}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, all.push({ name, email }));
    return all.length;
  }
  return { numberOf, all: () => all };
}

async function takeIn(
  tx: Transaction,
  repositoryId: number,
  ids: readonly number[],
): Promise<number> {
  const [row] = await tx.query<{ added: number }>(
    `WITH added AS (
       INSERT INTO activity_commit
         (repository_id, commit_id, author_id, committer_id, authored_at, committed_at, parents, touched)
       SELECT $1, commit_id, ($2::bigint[])[author], ($2::bigint[])[committer],
         authored_at, committed_at, parents, touched
       FROM ${INCOMING}
       ON CONFLICT (organisation_id, repository_id, commit_id) DO NOTHING
       RETURNING commit_id, author_id, authored_at, parents
     ), rolled_up AS (
       INSERT INTO activity_day (repository_id, identity_id, day, commits, counted, added, deleted, large)
       SELECT $1, author_id, (authored_at AT TIME ZONE 'UTC')::date, count(*),
         count(lines.commit_id), coalesce(sum(lines.added), 0), coalesce(sum(lines.deleted), 0),
         count(*) FILTER (WHERE lines.added + lines.deleted > $3)
       FROM added LEFT JOIN activity_lines AS lines
         ON lines.repository_id = $1 AND lines.commit_id = added.commit_id
       WHERE parents < 2 GROUP BY 2, 3
       ON CONFLICT (organisation_id, repository_id, identity_id, day) DO UPDATE
         SET commits = activity_day.commits + excluded.commits, counted = activity_day.counted + excluded.counted,
           added = activity_day.added + excluded.added, deleted = activity_day.deleted + excluded.deleted,
           large = activity_day.large + excluded.large
     )
     SELECT count(*) AS added FROM added`,
    [repositoryId, ids, MOST_LINES],
  );
  return row?.added ?? 0;
}

// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, type Problem, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { REMOTES, type Remote, type RemoteRow, remoteOfRow } from './remote.ts';

/** What is fetched from elsewhere, stored. Functions that take a transaction are part of the caller's. */
export interface Remotes {
  /** By the name of the repository. */
  all(principal: Principal): Promise<readonly Remote[]>;
  /** `undefined` where the repository is not fetched. */
  of(principal: Principal, repositoryId: number): Promise<Remote | undefined>;
  /** Ids of those that nobody tried to fetch since then, the one that waits longest first. */
  due(principal: Principal, since: Instant): Promise<readonly number[]>;
  /** One that is fetched already stays as it is. */
  readonly add: typeof add;
  readonly recordOutcome: typeof recordOutcome;
  /** Refuses a repository that is not fetched. What was fetched stays. */
  readonly remove: typeof remove;
}

export function openRemotes(storage: Storage): Remotes {
  return {
    all: (principal) => storage.read(principal, all),
    of: (principal, repositoryId) => storage.read(principal, (tx) => of(tx, repositoryId)),
    due: (principal, since) => storage.read(principal, (tx) => due(tx, since)),
    add,
    recordOutcome,
    remove,
  };
}

async function all(tx: Transaction): Promise<readonly Remote[]> {
  const rows = await tx.query<RemoteRow>(
    `${REMOTES} ORDER BY lower(repository.name), repository.id`,
  );
  return rows.map(remoteOfRow);
}

async function of(tx: Transaction, repositoryId: number): Promise<Remote | undefined> {
  const [row] = await tx.query<RemoteRow>(`${REMOTES} AND repository_id = $1`, [repositoryId]);
  return row && remoteOfRow(row);
}

async function due(tx: Transaction, since: Instant): Promise<readonly number[]> {
  const rows = await tx.query<{ repositoryId: number }>(
    `${REMOTES} AND (tried_at IS NULL OR tried_at < $1) ORDER BY tried_at NULLS FIRST, repository_id`,
    [since],
  );
  return rows.map(({ repositoryId }) => repositoryId);
}

async function add(
  tx: Transaction,
  principal: Principal,
  { repositoryId, address }: Pick<Remote, 'repositoryId' | 'address'>,
  at: Instant,
): Promise<void> {
  await tx.query(
    `INSERT INTO portfolio_remote (repository_id, address, added_by, added_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [repositoryId, address, principal.actor, at],
  );
}

async function recordOutcome(
  tx: Transaction,
  repositoryId: number,
  { at, problem }: { readonly at: Instant; readonly problem?: Problem | undefined },
): Promise<void> {
  await tx.query(
    `UPDATE portfolio_remote SET tried_at = $2, problem_code = $3, problem = $4,
       fetched_at = CASE WHEN $3::text IS NULL THEN $2 ELSE fetched_at END WHERE repository_id = $1`,
    [repositoryId, at, problem?.code, problem?.message],
  );
}

async function remove(tx: Transaction, repositoryId: number): Promise<void> {
  const rows = await tx.query(
    'DELETE FROM portfolio_remote WHERE repository_id = $1 RETURNING repository_id',
    [repositoryId],
  );
  if (rows.length === 0) throw notFetched(repositoryId);
}

export function notFetched(repositoryId: number): Refusal {
  return new Refusal(
    'not-found',
    'portfolio/not-fetched',
    `Repository ${repositoryId} is not fetched from anywhere: it is read as it lies in its folder.`,
    'Add its address to have it cloned and fetched.',
  );
}

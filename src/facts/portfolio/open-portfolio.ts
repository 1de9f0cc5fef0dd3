// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal, Problem } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { lastScans } from './last-scans.ts';
import { listProblems, type ProblemPage, type ProblemQuery } from './list-problems.ts';
import {
  listRepositories,
  type RepositoryPage,
  type RepositoryQuery,
} from './list-repositories.ts';
import { markUpstream } from './mark-upstream.ts';
import { noSuchRepository } from './no-such-repository.ts';
import { ownLicenses } from './own-licenses.ts';
import { recordOutcome } from './record-outcome.ts';
import { type RegisteredRepository, registerRepositories } from './register-repositories.ts';
import { removeRepository } from './remove-repository.ts';
import type { FoundRepository, Outcome, Repository } from './repository.ts';
import { REPOSITORY_COLUMNS, type RepositoryRow, repositoryOfRow } from './repository-row.ts';

/** A repository as other rooms' rows need it: something to show beside an id. */
export type NamedRepository = Pick<Repository, 'id' | 'name' | 'kind' | 'isUpstream'>;

/** What the organisation has, and how reading it went. */
export interface Portfolio {
  /**
   * Adds the repositories that are not known by their location. Those known stay as they are; two with one location
   * are one. One log entry for all new ones, none when there is none. Result: one for each location, in order.
   */
  register(
    principal: Principal,
    found: readonly FoundRepository[],
  ): Promise<readonly RegisteredRepository[]>;
  /** One page by name, in any case. Refuses a cursor that no page gave. */
  list(principal: Principal, query: RepositoryQuery): Promise<RepositoryPage>;
  /** Refuses an id that the organisation does not have. */
  get(principal: Principal, id: number): Promise<Repository>;
  /** Ids, names and kinds of all, by name; those of others among them. */
  all(principal: Principal): Promise<readonly NamedRepository[]>;
  /** The names of those ids, by id; of removed ones too. */
  names(principal: Principal, ids: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** See `lastScans`. */
  lastScans(principal: Principal): Promise<ReadonlyMap<number, Instant>>;
  /** What each repository itself is under, by its id; without those whose licence nobody knows. */
  ownLicenses(principal: Principal): Promise<ReadonlyMap<number, string>>;
  /** The problems of the last reading, in the order they were found. */
  problems(principal: Principal, repositoryId: number): Promise<readonly Problem[]>;
  /** The problems of the last readings of all repositories, one page; see `listProblems`. */
  allProblems(principal: Principal, query: ProblemQuery): Promise<ProblemPage>;
  /** See `recordOutcome`; part of the caller's transaction, so that facts and outcome are kept together or not at all. */
  recordOutcome(tx: Transaction, repositoryId: number, outcome: Outcome): Promise<void>;
  /** See `markUpstream`; part of the caller's transaction. */
  readonly markUpstream: typeof markUpstream;
  /** See `removeRepository`; part of the caller's transaction, in which its facts go too. */
  readonly remove: typeof removeRepository;
}

export function openPortfolio(storage: Storage): Portfolio {
  return {
    register: (principal, found) => registerRepositories(storage, principal, found),
    list: (principal, query) => storage.read(principal, (tx) => listRepositories(tx, query)),
    get: (principal, id) => storage.read(principal, (tx) => repositoryById(tx, id)),
    all: (principal) => storage.read(principal, allNames),
    ownLicenses: (principal) => storage.read(principal, ownLicenses),
    lastScans: (principal) => storage.read(principal, lastScans),
    names: (principal, ids) => storage.read(principal, (tx) => namesOf(tx, ids)),
    problems: (principal, id) => storage.read(principal, (tx) => problemsOf(tx, id)),
    allProblems: (principal, query) => storage.read(principal, (tx) => listProblems(tx, query)),
    recordOutcome,
    markUpstream,
    remove: removeRepository,
  };
}

async function repositoryById(tx: Transaction, id: number): Promise<Repository> {
  const [row] = await tx.query<RepositoryRow>(
    `SELECT ${REPOSITORY_COLUMNS} FROM portfolio_repository WHERE id = $1 AND removed_at IS NULL`,
    [id],
  );
  if (row === undefined) throw noSuchRepository(id);
  return repositoryOfRow(row);
}

function allNames(tx: Transaction): Promise<readonly NamedRepository[]> {
  return tx.query<NamedRepository & object>(
    'SELECT id, name, kind, is_upstream AS "isUpstream" FROM portfolio_repository WHERE removed_at IS NULL ORDER BY lower(name), id',
  );
}

async function namesOf(
  tx: Transaction,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.query<{ id: number; name: string }>(
    'SELECT id, name FROM portfolio_repository WHERE id = ANY($1::bigint[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function problemsOf(tx: Transaction, repositoryId: number): Promise<readonly Problem[]> {
  const rows = await tx.query<{
    code: string;
    message: string;
    path: string | null;
    line: number | null;
  }>(
    'SELECT code, message, path, line FROM portfolio_problem WHERE repository_id = $1 ORDER BY ordinal',
    [repositoryId],
  );
  return rows.map(({ code, message, path, line }) => ({
    code,
    message,
    path: path ?? undefined,
    line: line ?? undefined,
  }));
}

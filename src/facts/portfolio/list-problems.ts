// SPDX-License-Identifier: Apache-2.0
import { cutPage, type Problem, parseCursor } from '#model';
import { containing, type Transaction } from '#platform/storage';

export interface ProblemQuery {
  /** Part of the message or of the path, in any case. */
  readonly search?: string | undefined;
  readonly code?: string | undefined;
  readonly repositoryId?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface PlacedProblem extends Problem {
  readonly repository: { readonly id: number; readonly name: string };
}

export interface ProblemPage {
  /** By the name of the repository, then as they were found. */
  readonly items: readonly PlacedProblem[];
  readonly nextCursor?: string | undefined;
  readonly total: number;
  /** How many of each kind, most first; under the same filter but for its own choice. */
  readonly codes: readonly { readonly value: string; readonly count: number }[];
}

const TABLES = `portfolio_problem AS problem JOIN portfolio_repository AS repository
  ON repository.organisation_id = problem.organisation_id AND repository.id = problem.repository_id`;

const MATCHES = `($1::text IS NULL OR message ILIKE $1 OR path ILIKE $1) AND ($2::bigint IS NULL OR repository_id = $2)`;
const HAS_CODE = '($3::text IS NULL OR code = $3)';

/** One page of what the last readings of all repositories could not read, and the exact count of all. */
export async function listProblems(tx: Transaction, query: ProblemQuery): Promise<ProblemPage> {
  const rows = await rowsOf(tx, query);
  const page = cutPage(rows, query.limit, (row) => [row.sort_name, row.repository_id, row.ordinal]);
  const codes = await codesOf(tx, query);
  const counted = codes.filter(({ value }) => query.code === undefined || value === query.code);
  return {
    items: page.rows.map(problemOfRow),
    nextCursor: page.nextCursor,
    total: counted.reduce((sum, { count }) => sum + count, 0),
    codes,
  };
}

interface ProblemRow {
  readonly repository_id: number;
  readonly name: string;
  readonly sort_name: string;
  readonly ordinal: number;
  readonly code: string;
  readonly message: string;
  readonly path: string | null;
  readonly line: number | null;
}

function rowsOf(tx: Transaction, query: ProblemQuery): Promise<readonly ProblemRow[]> {
  const [name, id, ordinal] = query.cursor === undefined ? [] : parseCursor(query.cursor, 3);
  // One more than asked for tells whether there is another page.
  return tx.query<ProblemRow>(
    `SELECT repository_id, name, lower(name) AS sort_name, ordinal, code, message, path, line
     FROM ${TABLES} WHERE ${MATCHES} AND ${HAS_CODE}
       AND ($4::text IS NULL OR (lower(name), repository_id, ordinal) > ($4, $5::bigint, $6::int))
     ORDER BY lower(name), repository_id, ordinal LIMIT $7`,
    [...valuesOf(query), query.code ?? null, name, id, ordinal, query.limit + 1],
  );
}

function codesOf(
  tx: Transaction,
  query: ProblemQuery,
): Promise<readonly { value: string; count: number }[]> {
  return tx.query<{ value: string; count: number }>(
    `SELECT code AS value, count(*) AS count FROM ${TABLES} WHERE ${MATCHES} GROUP BY code ORDER BY 2 DESC, 1`,
    valuesOf(query),
  );
}

function valuesOf({ search, repositoryId }: ProblemQuery): readonly unknown[] {
  return [containing(search), repositoryId];
}

function problemOfRow(row: ProblemRow): PlacedProblem {
  const { repository_id: id, name, code, message, path, line } = row;
  const place = { path: path ?? undefined, line: line ?? undefined };
  return { repository: { id, name }, code, message, ...place };
}

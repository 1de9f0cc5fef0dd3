// SPDX-License-Identifier: Apache-2.0
import type { Advisory } from '#engines/advisories';
import { type Instant, leadsOnly, type Principal, type Problem } from '#model';
import { json, type Storage, type Transaction } from '#platform/storage';
import { type BatchOutcome, keepBatch } from './keep-batch.ts';
import { readAdvisories } from './read-advisories.ts';

export interface ImportRequest {
  /** Folders, zip archives and files. */
  readonly paths: readonly string[];
  /** What they are called in the list of imports; the paths where absent. */
  readonly sources?: readonly string[] | undefined;
  readonly at: Instant;
  readonly signal: AbortSignal;
  readonly onProgress: (records: number) => void;
}

/** One import and what it changed. */
export interface AdvisoryImport extends BatchOutcome {
  readonly id: number;
  readonly sources: readonly string[];
  readonly at: Instant;
  readonly actor: string;
  readonly records: number;
  readonly problems: number;
  /** The first of them. */
  readonly problemList: readonly Problem[];
}

/** Some 20 MB of records in memory at a time. */
const BATCH = 2_000;
const MOST_PROBLEMS = 200;

/**
 * Takes over every record of the sources in one transaction: others see the records of before until it ends, and an import
 * that dies leaves nothing behind. For leads and admins.
 */
export async function importAdvisories(
  storage: Storage,
  principal: Principal,
  request: ImportRequest,
): Promise<AdvisoryImport> {
  requireLead(principal);
  const { paths, at, sources = paths } = request;
  const what = { action: 'advisories/import', subject: 'advisories', detail: { sources } };
  return storage.write(principal, what, async (tx) => {
    await oneAtATime(tx, principal);
    const id = await begin(tx, principal, sources, at);
    const { problemList, ...counts } = await keepAll(tx, id, request);
    const done = { id, sources, at, actor: principal.actor, ...counts, problemList };
    await end(tx, done);
    return done;
  });
}

async function keepAll(tx: Transaction, importId: number, request: ImportRequest) {
  const counts = { records: 0, added: 0, changed: 0, unchanged: 0, outdated: 0, withdrawn: 0 };
  const problemList: Problem[] = [];
  let problems = 0;
  let batch: Advisory[] = [];
  const keep = async () => {
    const outcome = await keepBatch(tx, importId, batch);
    counts.added += outcome.added;
    counts.changed += outcome.changed;
    counts.unchanged += outcome.unchanged;
    counts.outdated += outcome.outdated;
    counts.withdrawn += outcome.withdrawn;
    batch = [];
    request.onProgress(counts.records);
  };
  for await (const one of readAdvisories(request.paths, request.signal)) {
    if ('code' in one) {
      problems += 1;
      if (problemList.length < MOST_PROBLEMS) problemList.push(named(one, request));
      continue;
    }
    counts.records += 1;
    if (batch.push(one) >= BATCH) await keep();
  }
  await keep();
  return { ...counts, problems, problemList };
}

/** An upload lies under a name of our own, which tells nobody anything. */
function named(problem: Problem, { paths, sources = paths }: ImportRequest): Problem {
  const place = paths.findIndex((path) => problem.path?.startsWith(path));
  const [path, source] = [paths[place], sources[place]];
  if (path === undefined || source === undefined) return problem;
  return {
    ...problem,
    message: problem.message.replace(path, source),
    path: problem.path?.replace(path, source),
  };
}

async function begin(
  tx: Transaction,
  { actor }: Principal,
  sources: readonly string[],
  at: Instant,
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO advisories_import (sources, at, actor) VALUES ($1, $2, $3) RETURNING id`,
    [sources, at, actor],
  );
  if (row === undefined) throw new Error('Importing advisories: the database gave no number');
  return row.id;
}

async function end(tx: Transaction, done: AdvisoryImport): Promise<void> {
  await tx.query(
    `UPDATE advisories_import SET records = $2, added = $3, changed = $4, unchanged = $5, outdated = $6, withdrawn = $7,
       problems = $8, problem_list = $9 WHERE id = $1`,
    [
      done.id,
      done.records,
      done.added,
      done.changed,
      done.unchanged,
      done.outdated,
      done.withdrawn,
      done.problems,
      json(done.problemList),
    ],
  );
}

// Two imports at once would both bring the same new record. Released when the transaction ends.
async function oneAtATime(tx: Transaction, { organisationId }: Principal): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('advisories_import', $1))", [
    organisationId,
  ]);
}

function requireLead(principal: Principal): void {
  leadsOnly(principal, {
    code: 'advisories/only-leads-import',
    doing: 'Importing advisories',
    next: 'Ask a lead of the office to import them.',
  });
}

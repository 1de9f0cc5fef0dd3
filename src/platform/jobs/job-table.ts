// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Transaction } from '#platform/storage';
import type { Job, JobEvent, JobQuery, JobRequest } from './jobs.ts';

/** Names one job among those of all organisations. */
export interface JobReference {
  readonly organisationId: number;
  readonly id: number;
}

/** One run of a job. A later run has a greater attempt, so that an earlier one can no longer speak for the job. */
export interface JobRun extends JobReference {
  readonly attempt: number;
}

/** What a worker needs to know of a job it has taken. */
export interface TakenJob extends JobRun {
  readonly kind: string;
  readonly actor: string;
  readonly role: Principal['role'];
  /** JSON text. */
  readonly data: string;
  readonly interruptions: number;
}

/** The channel on which all processes tell each other of changes. */
export const CHANNEL = 'lanthorn_jobs';

const EVENT_COLUMNS = `organisation_id AS "organisationId", id, kind, subject, state, attempt,
  progress_done AS "progressDone", progress_total AS "progressTotal", message`;
const JOB_COLUMNS = `id, kind, subject, state, attempt, progress_done AS "progressDone",
  progress_total AS "progressTotal", message, problem, actor, created_at AS "createdAt",
  started_at AS "startedAt", finished_at AS "finishedAt"`;
const OPEN = "('queued', 'active', 'retrying')";

/**
 * Lets a transaction of the platform touch the jobs of one organisation: a plain owner is behind the wall too. Every
 * statement here still names the organisation, because a superuser is not.
 */
export async function enter(transaction: Transaction, organisationId: number): Promise<void> {
  await transaction.query("SELECT set_config('lanthorn.organisation_id', $1, true)", [
    String(organisationId),
  ]);
}

/** The job of this kind and key that is not finished, or a new one. Result: its id, and whether it is new. */
export async function insertJob(
  transaction: Transaction,
  principal: Principal,
  request: JobRequest,
): Promise<{ readonly id: number; readonly isNew: boolean }> {
  const { kind, subject, key, data } = request;
  // The job of that key may finish between the two statements; then the next round makes a new one.
  for (;;) {
    const [made] = await changeJobs(
      transaction,
      `INSERT INTO jobs_job (organisation_id, kind, subject, key, data, actor, role, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'queued')
       ON CONFLICT (organisation_id, kind, key) WHERE key IS NOT NULL AND state IN ${OPEN} DO NOTHING`,
      [principal.organisationId, kind, subject, key, data, principal.actor, principal.role],
    );
    if (made !== undefined) return { id: made.id, isNew: true };
    const [found] = await transaction.query<{ id: number }>(
      `SELECT id FROM jobs_job WHERE organisation_id = $1 AND kind = $2 AND key = $3 AND state IN ${OPEN}`,
      [principal.organisationId, kind, key],
    );
    if (found !== undefined) return { id: found.id, isNew: false };
  }
}

/** Marks a waiting job as active; undefined when it no longer waits. */
export async function takeJob(
  transaction: Transaction,
  { organisationId, id }: JobReference,
): Promise<TakenJob | undefined> {
  const [taken] = await changeJobs(
    transaction,
    `UPDATE jobs_job SET state = 'active', attempt = attempt + 1, started_at = clock_timestamp(),
       progress_done = NULL, progress_total = NULL, message = NULL
     WHERE organisation_id = $1 AND id = $2 AND state IN ('queued', 'retrying')`,
    [organisationId, id],
  );
  if (taken === undefined) return undefined;
  const [job] = await transaction.query<TakenJob>(
    `SELECT organisation_id AS "organisationId", id, attempt, kind, actor, role, data::text AS data, interruptions
     FROM jobs_job WHERE organisation_id = $1 AND id = $2`,
    [organisationId, id],
  );
  return job;
}

/** The job's present run; undefined when it is not active. */
export async function activeRun(
  transaction: Transaction,
  { organisationId, id }: JobReference,
): Promise<(JobRun & Pick<TakenJob, 'interruptions'>) | undefined> {
  const [run] = await transaction.query<JobRun & Pick<TakenJob, 'interruptions'>>(
    `SELECT organisation_id AS "organisationId", id, attempt, interruptions FROM jobs_job
     WHERE organisation_id = $1 AND id = $2 AND state = 'active' FOR UPDATE`,
    [organisationId, id],
  );
  return run;
}

/** Keeps how far the run is. Result: false when the run no longer speaks for the job. */
export async function keepProgress(
  transaction: Transaction,
  run: JobRun,
  progress: Pick<JobEvent, 'progressDone' | 'progressTotal' | 'message'>,
): Promise<boolean> {
  return changeRun(transaction, run, 'progress_done = $4, progress_total = $5, message = $6', [
    progress.progressDone,
    progress.progressTotal,
    progress.message,
  ]);
}

/** Marks the run's job as done. Result: false when the run no longer speaks for the job. */
export function markDone(transaction: Transaction, run: JobRun): Promise<boolean> {
  return changeRun(
    transaction,
    run,
    "state = 'done', problem = NULL, finished_at = clock_timestamp()",
    [],
  );
}

/** Marks the run's job as failed for good, with the reason. */
export function markFailed(
  transaction: Transaction,
  run: JobRun,
  problem: string,
): Promise<boolean> {
  const change = "state = 'failed', problem = $4, finished_at = clock_timestamp()";
  return changeRun(transaction, run, change, [problem]);
}

/** Marks the run's job as waiting for another attempt, with the reason. */
export function markRetrying(
  transaction: Transaction,
  run: JobRun,
  problem: string,
): Promise<boolean> {
  return changeRun(transaction, run, "state = 'retrying', problem = $4", [problem]);
}

/** Puts the job back in the queue: its run was cut off through no fault of its own. */
export function markInterrupted(transaction: Transaction, run: JobRun): Promise<boolean> {
  return changeRun(transaction, run, "state = 'queued', interruptions = interruptions + 1", []);
}

/** Marks a job that is not finished as cancelled. Result: false when there is none such. */
export async function markCancelled(transaction: Transaction, job: JobReference): Promise<boolean> {
  const changed = await changeJobs(
    transaction,
    `UPDATE jobs_job SET state = 'cancelled', finished_at = clock_timestamp()
     WHERE organisation_id = $1 AND id = $2 AND state IN ${OPEN}`,
    [job.organisationId, job.id],
  );
  return changed.length > 0;
}

/** Queues a failed or cancelled job anew; undefined when there is none such. */
export async function requeueJob(
  transaction: Transaction,
  job: JobReference,
): Promise<JobEvent | undefined> {
  // Attempts go on counting, because they tell runs apart; those so far are written off as interruptions.
  const [changed] = await changeJobs(
    transaction,
    `UPDATE jobs_job SET state = 'queued', interruptions = attempt, problem = NULL, finished_at = NULL
     WHERE organisation_id = $1 AND id = $2 AND state IN ('failed', 'cancelled')`,
    [job.organisationId, job.id],
  );
  return changed;
}

/** Jobs of the transaction's organisation, newest first. */
export async function listJobs(transaction: Transaction, query: JobQuery): Promise<readonly Job[]> {
  const rows = await transaction.query<Job>(
    `SELECT ${JOB_COLUMNS} FROM jobs_job
     WHERE organisation_id = lanthorn_organisation()
       AND ($1::text[] IS NULL OR state = ANY ($1)) AND ($2::bigint IS NULL OR id < $2)
     ORDER BY id DESC LIMIT $3`,
    [query.states, query.before, query.limit],
  );
  return rows.map(withoutNulls);
}

/** One job of the transaction's organisation. */
export async function findJob(transaction: Transaction, id: number): Promise<Job | undefined> {
  const [row] = await transaction.query<Job>(
    `SELECT ${JOB_COLUMNS} FROM jobs_job WHERE organisation_id = lanthorn_organisation() AND id = $1`,
    [id],
  );
  return row === undefined ? undefined : withoutNulls(row);
}

// Every change of a run is fenced: only while active, and only by the attempt that is the latest.
async function changeRun(
  transaction: Transaction,
  run: JobRun,
  change: string,
  values: readonly unknown[],
): Promise<boolean> {
  const changed = await changeJobs(
    transaction,
    `UPDATE jobs_job SET ${change}
     WHERE organisation_id = $1 AND id = $2 AND attempt = $3 AND state = 'active'`,
    [run.organisationId, run.id, run.attempt, ...values],
  );
  return changed.length > 0;
}

/** Runs the change, and tells all processes of it when the transaction commits. */
async function changeJobs(
  transaction: Transaction,
  sql: string,
  values: readonly unknown[],
): Promise<readonly JobEvent[]> {
  const changed = await transaction.query<JobEvent>(`${sql} RETURNING ${EVENT_COLUMNS}`, values);
  for (const event of changed) {
    await transaction.query('SELECT pg_notify($1, $2)', [CHANNEL, eventText(event)]);
  }
  return changed;
}

// PostgreSQL refuses a notification of 8,000 bytes or more; a character takes up to six of them in JSON.
const LONGEST_PART = 500;

function eventText(event: JobEvent): string {
  const part = (text: string | undefined | null) => text?.slice(0, LONGEST_PART);
  return JSON.stringify({ ...event, subject: part(event.subject), message: part(event.message) });
}

/** A row or an event as it came out of SQL or JSON, with absent for null. */
export function withoutNulls<Row extends object>(row: Row): Row {
  const members = Object.entries(row).map(([name, value]) => [name, value ?? undefined]);
  return Object.assign({ ...row }, Object.fromEntries(members));
}

// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import type { JobReference } from './job-table.ts';

/** A job that is not finished: where its delivery is. */
export interface OpenJob extends JobReference {
  readonly kind: string;
  /** Id of its delivery at pg-boss. */
  readonly delivery: string;
}

const COLUMNS = 'organisation_id AS "organisationId", job_id AS id, kind, delivery';

/** Keeps that the job waits under this delivery, held by nobody. */
export async function putOpen(transaction: Transaction, job: OpenJob): Promise<void> {
  await transaction.query(
    `INSERT INTO jobs_open (organisation_id, job_id, kind, delivery) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organisation_id, job_id) DO UPDATE SET delivery = EXCLUDED.delivery, worker = NULL`,
    [job.organisationId, job.id, job.kind, job.delivery],
  );
}

/** Gives the job to a worker. Result: false when this is not the delivery that counts. */
export async function holdOpen(
  transaction: Transaction,
  job: JobReference & Pick<OpenJob, 'delivery'>,
  worker: number,
): Promise<boolean> {
  const held = await transaction.query(
    `UPDATE jobs_open SET worker = $4
     WHERE organisation_id = $1 AND job_id = $2 AND delivery = $3 RETURNING job_id`,
    [job.organisationId, job.id, job.delivery, worker],
  );
  return held.length > 0;
}

/** Takes the job out, if `where` holds. Result: what stood there. */
export async function removeOpen(
  transaction: Transaction,
  job: JobReference,
  where: 'whoever holds it' | 'held by nobody',
): Promise<OpenJob | undefined> {
  const [removed] = await transaction.query<OpenJob>(
    `DELETE FROM jobs_open WHERE organisation_id = $1 AND job_id = $2
       AND ($3 OR worker IS NULL) RETURNING ${COLUMNS}`,
    [job.organisationId, job.id, where === 'whoever holds it'],
  );
  return removed;
}

/** Whether a worker still holds the job. */
export async function isHeld(transaction: Transaction, job: JobReference): Promise<boolean> {
  const held = await transaction.query(
    'SELECT FROM jobs_open WHERE organisation_id = $1 AND job_id = $2',
    [job.organisationId, job.id],
  );
  return held.length > 0;
}

/** Jobs that the worker holds, locked until the transaction ends. */
export function heldBy(transaction: Transaction, worker: number): Promise<readonly OpenJob[]> {
  return transaction.query<OpenJob>(
    `SELECT ${COLUMNS} FROM jobs_open WHERE worker = $1 ORDER BY organisation_id, job_id FOR UPDATE`,
    [worker],
  );
}

/** Workers other than this one that hold jobs. */
export async function otherWorkers(
  transaction: Transaction,
  worker: number,
): Promise<readonly number[]> {
  const rows = await transaction.query<{ worker: number }>(
    'SELECT DISTINCT worker FROM jobs_open WHERE worker <> $1',
    [worker],
  );
  return rows.map((row) => row.worker);
}

/** Whether no job of any organisation is left to do. */
export async function isNothingOpen(transaction: Transaction): Promise<boolean> {
  const rows = await transaction.query('SELECT FROM jobs_open LIMIT 1');
  return rows.length === 0;
}

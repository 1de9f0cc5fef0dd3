// SPDX-License-Identifier: Apache-2.0
import PgBoss from 'pg-boss';
import type { Log } from '#platform/log';
import type { Transaction } from '#platform/storage';
import type { JobReference } from './job-table.ts';
import type { OpenJob } from './open-table.ts';

/**
 * pg-boss as we use it: it brings a job to one worker, at once or after a while, in the transaction it is given. What has
 * become of the job stands in our own tables.
 */
export interface Deliveries {
  /** Puts the job on its way; result: id of the delivery. The transaction must be one of the platform. */
  send(
    transaction: Transaction,
    kind: string,
    job: JobReference,
    afterMs?: number,
  ): Promise<string>;
  /** Up to `count` jobs of the kind whose time has come; each goes to one caller only. */
  take(transaction: Transaction, kind: string, count: number): Promise<readonly OpenJob[]>;
  /** Forgets the delivery. */
  drop(transaction: Transaction, kind: string, delivery: string): Promise<void>;
  /** Makes sure that the kind has a queue; outside of any transaction. */
  prepare(kind: string): Promise<void>;
  close(): Promise<void>;
}

// pg-boss calls a delivery lost after expireInHours (its limit is 24) and would try again; we notice dead workers
// ourselves, so its own retries are off. A job may wait for a worker for a year.
const SEND = { retryLimit: 0, expireInHours: 23, retentionDays: 365 };

/** Opens pg-boss in its own schema `pgboss`, which it makes and updates itself. */
export async function openDeliveries(connection: string, log: Log): Promise<Deliveries> {
  const boss = new PgBoss({ connectionString: connection, max: 2, schedule: false });
  boss.on('error', (error) => log.warn('The job queue reports a problem', { error }));
  await boss.start();
  const prepared = new Map<string, Promise<void>>();

  return {
    send: async (transaction, kind, job, afterMs = 0) => {
      const options = { ...SEND, startAfter: afterMs / 1000, db: within(transaction) };
      const data = { organisationId: job.organisationId, id: job.id };
      const delivery = await boss.send(queueOf(kind), data, options);
      if (delivery === null) throw new Error(`Queueing a job of kind ${kind}: it has no queue`);
      return delivery;
    },
    take: async (transaction, kind, count) => {
      const options = { batchSize: count, db: within(transaction) };
      const taken = await boss.fetch<JobReference>(queueOf(kind), options);
      return taken.map(({ id, data }) => ({ ...data, kind, delivery: id }));
    },
    drop: (transaction, kind, delivery) =>
      boss.deleteJob(queueOf(kind), delivery, { db: within(transaction) }),
    prepare: (kind) => {
      const known = prepared.get(kind) ?? boss.createQueue(queueOf(kind));
      prepared.set(kind, known);
      return known;
    },
    close: () => boss.stop({ graceful: false }),
  };
}

// pg-boss allows letters, digits, _ and -; a kind is "inventory/scan".
function queueOf(kind: string): string {
  return kind.replaceAll('/', '--');
}

function within(transaction: Transaction): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({ rows: [...(await transaction.query(text, values))] }),
  };
}

// SPDX-License-Identifier: Apache-2.0
import type { Storage, Transaction } from '#platform/storage';
import { WORKER_LOCK } from './contact.ts';
import type { Deliveries } from './deliveries.ts';
import { activeRun, enter, markFailed, markInterrupted } from './job-table.ts';
import { heldBy, type OpenJob, otherWorkers, putOpen, removeOpen } from './open-table.ts';

/** What the sweep needs. */
export interface SweepParts {
  readonly storage: Storage;
  readonly deliveries: Deliveries;
  readonly workerId: () => number;
}

// A job that takes its worker down with it (out of memory, say) would do so for ever.
const MOST_INTERRUPTIONS = 10;

/** Queues anew what workers held that are dead. Any number of processes may do so at once. */
export async function returnOrphans(parts: SweepParts): Promise<void> {
  const workers = await parts.storage.system((transaction) =>
    otherWorkers(transaction, parts.workerId()),
  );
  for (const worker of workers) {
    await parts.storage.system(async (transaction) => {
      if (!(await isDead(transaction, worker))) return;
      for (const job of await heldBy(transaction, worker)) await returnOne(parts, transaction, job);
    });
  }
}

// The lock is given up again with the transaction; until then other sweeps leave this worker to us.
async function isDead(transaction: Transaction, worker: number): Promise<boolean> {
  const [answer] = await transaction.query<{ free: boolean }>(
    'SELECT pg_try_advisory_xact_lock($1::int, $2::int) AS free',
    [WORKER_LOCK, worker],
  );
  return answer?.free === true;
}

async function returnOne(parts: SweepParts, transaction: Transaction, job: OpenJob): Promise<void> {
  await enter(transaction, job.organisationId);
  await parts.deliveries.drop(transaction, job.kind, job.delivery);
  const run = await activeRun(transaction, job);
  if (run === undefined) {
    // It was done or cancelled, and only the worker's last step is missing.
    await removeOpen(transaction, job, 'whoever holds it');
  } else if (run.interruptions >= MOST_INTERRUPTIONS) {
    await markFailed(
      transaction,
      run,
      `The worker died ${run.interruptions + 1} times during this job.`,
    );
    await removeOpen(transaction, job, 'whoever holds it');
  } else {
    await markInterrupted(transaction, run);
    const delivery = await parts.deliveries.send(transaction, job.kind, job);
    await putOpen(transaction, { ...job, delivery });
  }
}

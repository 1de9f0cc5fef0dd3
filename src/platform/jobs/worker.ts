// SPDX-License-Identifier: Apache-2.0
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '#model';
import type { Log } from '#platform/log';
import type { Storage, Transaction } from '#platform/storage';
import type { Deliveries } from './deliveries.ts';
import {
  enter,
  markDone,
  markFailed,
  markInterrupted,
  markRetrying,
  takeJob,
} from './job-table.ts';
import type { JobHandler, JobKindOptions } from './jobs.ts';
import { holdOpen, type OpenJob, putOpen, removeOpen } from './open-table.ts';
import { type AbortReason, Run } from './running-job.ts';

/** A kind of job and how it is done. */
export interface JobKind extends JobKindOptions {
  /** Gets the data as JSON text. */
  readonly handler: JobHandler<string>;
}

/** What a worker works with. */
export interface WorkerParts {
  readonly storage: Storage;
  readonly deliveries: Deliveries;
  readonly log: Log;
  readonly kinds: ReadonlyMap<string, JobKind>;
  readonly concurrency: number;
  /** Id of this process among the workers; 0 while it has no contact, and then nothing is taken. */
  readonly workerId: () => number;
}

const DEFAULT_RETRIES = 3;
const DEFAULT_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 3_600_000;
// A notification is rarely missed; retries that another process has put off are found by looking.
const LOOK_EVERY_MS = 2_000;
const STOP_PATIENCE_MS = 20_000;

/** Takes jobs and runs them, some at a time. */
export class Worker {
  readonly #parts: WorkerParts;
  readonly #running = new Map<Run, Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #isStopping = false;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
  }

  /** Looks for jobs soon; called whenever there may be one. */
  wake(): void {
    if (this.#isStopping) return;
    this.#lookAgain = true;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
  }

  /** Tells runs to end: those of one job, or all. */
  abort(reason: AbortReason, job?: { readonly organisationId: number; readonly id: number }): void {
    for (const run of this.#running.keys()) {
      const isMeant = job === undefined || isSame(run.job, job);
      if (isMeant && run.aborted === undefined) run.abort(reason);
    }
  }

  /** Ends when all runs have, or after a while without those that do not listen. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#timer);
    await this.#looking;
    this.abort('stopping');
    const patience = new AbortController();
    await Promise.race([
      Promise.all(this.#running.values()),
      wait(STOP_PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined),
    ]);
    patience.abort();
    // Their handlers may still run, but they can no longer finish a job that somebody else has taken.
    for (const run of this.#running.keys()) await giveBack(this.#parts, run);
  }

  async #look(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#lookAgain) {
      this.#lookAgain = false;
      for (const [name, kind] of this.#parts.kinds) await this.#takeSome(name, kind);
    }
    if (!this.#isStopping) this.#timer = setTimeout(() => this.wake(), LOOK_EVERY_MS);
  }

  async #takeSome(name: string, kind: JobKind): Promise<void> {
    const count = this.#freePlaces(name, kind);
    if (count <= 0 || this.#parts.workerId() === 0) return;
    try {
      for (const taken of await take(this.#parts, name, count)) this.#run(taken, kind);
    } catch (error) {
      this.#parts.log.warn('Taking jobs failed', { kind: name, error });
    }
  }

  #freePlaces(name: string, kind: JobKind): number {
    if (this.#isStopping) return 0;
    const ofKind = [...this.#running.keys()].filter((run) => run.job.kind === name).length;
    const all = this.#parts.concurrency - this.#running.size;
    return Math.min(all, (kind.concurrency ?? Number.POSITIVE_INFINITY) - ofKind);
  }

  #run(run: Run, kind: JobKind): void {
    const ended = runToEnd(this.#parts, run, kind)
      .catch((error: unknown) =>
        this.#parts.log.error('Settling a job failed', { job: run.job.id, error }),
      )
      .then((retryAfterMs) => {
        this.#running.delete(run);
        this.wake();
        if (typeof retryAfterMs === 'number') {
          setTimeout(() => this.wake(), retryAfterMs + 5).unref();
        }
      });
    this.#running.set(run, ended);
  }
}

function isSame(
  one: { readonly organisationId: number; readonly id: number },
  other: { readonly organisationId: number; readonly id: number },
): boolean {
  return one.organisationId === other.organisationId && one.id === other.id;
}

// Taking the delivery, marking the job and holding it are one transaction: a crash before its end undoes all three.
function take(parts: WorkerParts, kind: string, count: number): Promise<readonly Run[]> {
  return parts.storage.system(async (transaction) => {
    const runs: Run[] = [];
    for (const open of await parts.deliveries.take(transaction, kind, count)) {
      const run = await takeOne(parts, transaction, open);
      if (run === undefined) await parts.deliveries.drop(transaction, kind, open.delivery);
      else runs.push(run);
    }
    return runs;
  });
}

async function takeOne(
  parts: WorkerParts,
  transaction: Transaction,
  open: OpenJob,
): Promise<Run | undefined> {
  await enter(transaction, open.organisationId);
  if (!(await holdOpen(transaction, open, parts.workerId()))) return undefined;
  const job = await takeJob(transaction, open);
  if (job === undefined) return undefined;
  return new Run({ job, delivery: open.delivery }, parts.storage, parts.log);
}

/** Result: when to look for the job's next attempt, if there is one. */
async function runToEnd(parts: WorkerParts, run: Run, kind: JobKind): Promise<number | undefined> {
  try {
    await kind.handler(run.forHandler());
  } catch (error) {
    await run.settle();
    return settleFailure(parts, run, { kind, error });
  }
  await run.settle();
  await settle(parts, run, async (transaction) => {
    await markDone(transaction, run.job);
    return undefined;
  });
  return undefined;
}

async function settleFailure(
  parts: WorkerParts,
  run: Run,
  { kind, error }: { readonly kind: JobKind; readonly error: unknown },
): Promise<number | undefined> {
  if (run.aborted === 'stopping' || run.aborted === 'lost') {
    await giveBack(parts, run);
    return undefined;
  }
  const problem = error instanceof Error ? error.message : String(error);
  const retryAfterMs = delayBeforeRetry(run, kind, error);
  parts.log.warn('A job failed', { job: run.job.id, kind: run.job.kind, retryAfterMs, error });
  await settle(parts, run, async (transaction) => {
    if (retryAfterMs === undefined) await markFailed(transaction, run.job, problem);
    else if (await markRetrying(transaction, run.job, problem)) return retryAfterMs;
    return undefined;
  });
  return retryAfterMs;
}

// Interrupted runs are not failures of the job, so they do not use up its attempts.
function delayBeforeRetry(run: Run, kind: JobKind, error: unknown): number | undefined {
  const failures = run.job.attempt - run.job.interruptions;
  const isFinal = error instanceof Refusal && error.kind !== 'unavailable';
  if (isFinal || run.aborted === 'cancelled' || failures > (kind.retries ?? DEFAULT_RETRIES)) {
    return undefined;
  }
  const first = kind.backoffMs ?? DEFAULT_BACKOFF_MS;
  return Math.min(LONGEST_BACKOFF_MS, first * 2 ** (failures - 1));
}

function giveBack(parts: WorkerParts, run: Run): Promise<void> {
  return settle(parts, run, async (transaction) =>
    (await markInterrupted(transaction, run.job)) ? 0 : undefined,
  );
}

/**
 * Ends the run with `mark`. When that gives a delay, the job is sent anew; else it is closed. A run that lost its job to
 * another worker leaves alone what that one holds.
 */
async function settle(
  parts: WorkerParts,
  run: Run,
  mark: (transaction: Transaction) => Promise<number | undefined>,
): Promise<void> {
  const { job, delivery } = run;
  await parts.storage.system(async (transaction) => {
    await enter(transaction, job.organisationId);
    if (!(await holdOpen(transaction, { ...job, delivery }, parts.workerId()))) return;
    const afterMs = await mark(transaction);
    await parts.deliveries.drop(transaction, job.kind, delivery);
    if (typeof afterMs !== 'number') {
      await removeOpen(transaction, job, 'whoever holds it');
      return;
    }
    const next = await parts.deliveries.send(transaction, job.kind, job, afterMs);
    await putOpen(transaction, { ...job, delivery: next });
  });
}

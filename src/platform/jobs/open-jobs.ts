// SPDX-License-Identifier: Apache-2.0
import { setTimeout as wait } from 'node:timers/promises';
import { type Principal, Refusal } from '#model';
import type { Log } from '#platform/log';
import type { Storage } from '#platform/storage';
import { Contact } from './contact.ts';
import { type Deliveries, openDeliveries } from './deliveries.ts';
import { enter, findJob, insertJob, listJobs, markCancelled, requeueJob } from './job-table.ts';
import type {
  Job,
  JobEvent,
  JobHandler,
  JobKindOptions,
  JobQuery,
  JobRequest,
  Jobs,
} from './jobs.ts';
import { isHeld, isNothingOpen, putOpen, removeOpen } from './open-table.ts';
import { returnOrphans } from './return-orphans.ts';
import { type JobKind, Worker } from './worker.ts';

/** What the queue stands on. */
export interface JobsOptions {
  readonly storage: Storage;
  readonly log: Log;
}

const DEFAULT_CONCURRENCY = 2;
// A dead worker's jobs go on within this time.
const SWEEP_EVERY_MS = 2_000;
const IDLE_LOOK_EVERY_MS = 50;

/** Opens the queue. Nothing is worked on before `start`. */
export async function openJobs(options: JobsOptions): Promise<Jobs> {
  const deliveries = await openDeliveries(options.storage.connection, options.log);
  const jobs = new DatabaseJobs(options, deliveries);
  await jobs.open();
  return jobs;
}

class DatabaseJobs implements Jobs {
  readonly #storage: Storage;
  readonly #log: Log;
  readonly #deliveries: Deliveries;
  readonly #contact: Contact;
  readonly #kinds = new Map<string, JobKind>();
  readonly #listeners = new Set<(event: JobEvent) => void>();
  #worker: Worker | undefined;
  #sweeping: NodeJS.Timeout | undefined;
  #sweep: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | undefined;

  constructor({ storage, log }: JobsOptions, deliveries: Deliveries) {
    this.#storage = storage;
    this.#log = log;
    this.#deliveries = deliveries;
    this.#contact = new Contact(storage.connection, log, {
      onEvent: (event) => this.#hear(event),
      onLost: () => this.#worker?.abort('lost'),
      onFound: () => this.#worker?.wake(),
    });
  }

  open(): Promise<void> {
    return this.#contact.open();
  }

  define<Data>(kind: string, options: JobKindOptions, handler: JobHandler<Data>): void {
    if (this.#kinds.has(kind)) throw new Error(`Defining jobs: ${kind} is defined twice`);
    if (this.#worker !== undefined) throw new Error(`Defining jobs: ${kind} comes after the start`);
    this.#kinds.set(kind, {
      ...options,
      handler: (job) => {
        // What somebody enqueued under this kind; that it is Data is the definer's word.
        const data: Data = JSON.parse(job.data);
        return handler({ ...job, data });
      },
    });
  }

  async enqueue(principal: Principal, request: JobRequest): Promise<number> {
    await this.#deliveries.prepare(request.kind);
    return this.#storage.system(async (transaction) => {
      await enter(transaction, principal.organisationId);
      const { id, isNew } = await insertJob(transaction, principal, request);
      const job = { organisationId: principal.organisationId, id, kind: request.kind };
      if (isNew) {
        const delivery = await this.#deliveries.send(transaction, request.kind, job);
        await putOpen(transaction, { ...job, delivery });
      }
      return id;
    });
  }

  list(principal: Principal, query: JobQuery): Promise<readonly Job[]> {
    return this.#storage.read(principal, (transaction) => listJobs(transaction, query));
  }

  get(principal: Principal, id: number): Promise<Job | undefined> {
    return this.#storage.read(principal, (transaction) => findJob(transaction, id));
  }

  async cancel(principal: Principal, id: number): Promise<void> {
    const job = { organisationId: principal.organisationId, id };
    await this.#storage.system(async (transaction) => {
      await enter(transaction, job.organisationId);
      // One that a worker holds is closed by that worker, when its handler has ended.
      const waiting = await removeOpen(transaction, job, 'held by nobody');
      if (!(await markCancelled(transaction, job))) throw nothingToCancel(id);
      if (waiting !== undefined) {
        await this.#deliveries.drop(transaction, waiting.kind, waiting.delivery);
      }
    });
  }

  async retry(principal: Principal, id: number): Promise<void> {
    const job = { organisationId: principal.organisationId, id };
    await this.#storage.system(async (transaction) => {
      await enter(transaction, job.organisationId);
      if (await isHeld(transaction, job)) throw nothingToRetry(id);
      const queued = await requeueJob(transaction, job);
      if (queued === undefined) throw nothingToRetry(id);
      const delivery = await this.#deliveries.send(transaction, queued.kind, job);
      await putOpen(transaction, { ...job, kind: queued.kind, delivery });
    });
  }

  watch(listener: (event: JobEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async start(options: { readonly concurrency?: number | undefined } = {}): Promise<void> {
    if (this.#worker !== undefined)
      throw new Error('Starting to work on jobs: it was started before');
    for (const kind of this.#kinds.keys()) await this.#deliveries.prepare(kind);
    this.#worker = new Worker({
      storage: this.#storage,
      deliveries: this.#deliveries,
      log: this.#log,
      kinds: this.#kinds,
      concurrency: options.concurrency ?? DEFAULT_CONCURRENCY,
      workerId: () => this.#contact.worker,
    });
    await this.#sweepNow();
    this.#worker.wake();
    this.#sweeping = setInterval(() => {
      this.#sweep = this.#sweepNow();
    }, SWEEP_EVERY_MS);
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async idle(): Promise<void> {
    while (!(await this.#storage.system(isNothingOpen))) await wait(IDLE_LOOK_EVERY_MS);
  }

  async #stop(): Promise<void> {
    clearInterval(this.#sweeping);
    await this.#sweep;
    await this.#worker?.stop();
    await this.#contact.close();
    await this.#deliveries.close();
    this.#listeners.clear();
  }

  async #sweepNow(): Promise<void> {
    if (this.#contact.worker === 0) return;
    const parts = { storage: this.#storage, deliveries: this.#deliveries };
    await returnOrphans({ ...parts, workerId: () => this.#contact.worker }).catch(
      (error: unknown) => this.#log.warn('Looking for jobs of dead workers failed', { error }),
    );
  }

  #hear(event: JobEvent): void {
    if (event.state === 'cancelled') this.#worker?.abort('cancelled', event);
    if (event.state === 'queued' && this.#kinds.has(event.kind)) this.#worker?.wake();
    for (const listener of this.#listeners) this.#tell(listener, event);
  }

  #tell(listener: (event: JobEvent) => void, event: JobEvent): void {
    try {
      listener(event);
    } catch (error) {
      this.#log.error('A listener to jobs threw', { job: event.id, error });
    }
  }
}

function nothingToCancel(id: number): Refusal {
  return new Refusal(
    'conflict',
    'jobs/nothing-to-cancel',
    `Job ${id} is not there, or has ended already.`,
    'Look at the list of jobs for its state.',
  );
}

function nothingToRetry(id: number): Refusal {
  return new Refusal(
    'conflict',
    'jobs/nothing-to-retry',
    `Job ${id} is not there, or has neither failed nor been cancelled, or is still ending.`,
    'Look at the list of jobs for its state; one that was just cancelled takes a moment to end.',
  );
}

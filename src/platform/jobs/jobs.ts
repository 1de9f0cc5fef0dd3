// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { JsonObject, Transaction } from '#platform/storage';

/** `retrying`: failed and waits for its next attempt. The last three are final. */
export type JobState = 'queued' | 'active' | 'retrying' | 'done' | 'failed' | 'cancelled';

/** How jobs of one kind are run. */
export interface JobKindOptions {
  /** Further attempts after a failed one; 3 unless said otherwise. A Refusal is not tried again. */
  readonly retries?: number | undefined;
  /** Wait before the first further attempt; it doubles with every one, up to an hour. 1 s unless said otherwise. */
  readonly backoffMs?: number | undefined;
  /** How many of the kind one process runs at a time; no limit of its own unless said otherwise. */
  readonly concurrency?: number | undefined;
}

/** What is asked for. */
export interface JobRequest {
  readonly kind: string;
  /** What it is about, for people and links: `repository:12`. */
  readonly subject: string;
  /** While a job of this kind and key is not finished, asking again gives that job. */
  readonly key?: string | undefined;
  readonly data: JsonObject;
}

/** A job as its handler sees it. */
export interface RunningJob<Data> {
  readonly id: number;
  /** Who asked for it; the handler acts on their behalf. */
  readonly principal: Principal;
  readonly data: Data;
  /** 1 at the first run; interrupted runs count. */
  readonly attempt: number;
  /** Aborted when the job is cancelled, the process stops, or the job is no longer this worker's. */
  readonly signal: AbortSignal;
  /** Says how far it is; cheap to call often, because only some four a second are passed on. */
  progress(done: number, total?: number, message?: string): void;
  /**
   * Marks the job as done in the transaction that writes its effect, so that neither is without the other. Refuses when
   * the job was cancelled or given to another worker; the transaction must then not be committed.
   */
  finish(transaction: Transaction): Promise<void>;
}

/** Does the work. Throwing is failing; the message is kept for people to read. */
export type JobHandler<Data> = (job: RunningJob<Data>) => Promise<void>;

/** A job as people see it. */
export interface Job {
  readonly id: number;
  readonly kind: string;
  readonly subject: string;
  readonly state: JobState;
  readonly attempt: number;
  readonly progressDone: number | undefined;
  readonly progressTotal: number | undefined;
  readonly message: string | undefined;
  /** Why the last attempt failed. */
  readonly problem: string | undefined;
  /** Who asked for it. */
  readonly actor: string;
  readonly createdAt: Instant;
  readonly startedAt: Instant | undefined;
  readonly finishedAt: Instant | undefined;
}

/** Which jobs to list. */
export interface JobQuery {
  readonly states?: readonly JobState[] | undefined;
  /** Only jobs with a smaller id; the last one of the page before. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Something about a job has changed, in whatever process. */
export interface JobEvent {
  readonly organisationId: number;
  readonly id: number;
  readonly kind: string;
  readonly subject: string;
  readonly state: JobState;
  readonly attempt: number;
  readonly progressDone: number | undefined;
  readonly progressTotal: number | undefined;
  readonly message: string | undefined;
}

/** The queue. Every process that opens it can enqueue, list and watch; those that `start` also work. */
export interface Jobs {
  /** Says how jobs of a kind are done; before `start`. `Data` is what is enqueued, after a trip through JSON. */
  define<Data>(kind: string, options: JobKindOptions, handler: JobHandler<Data>): void;
  /** Result: the job's id. Works for kinds that only other processes define. */
  enqueue(principal: Principal, request: JobRequest): Promise<number>;
  /** Newest first. */
  list(principal: Principal, query: JobQuery): Promise<readonly Job[]>;
  get(principal: Principal, id: number): Promise<Job | undefined>;
  /** Ends a job that is not finished; one that runs is told by its signal. Refuses when there is none such. */
  cancel(principal: Principal, id: number): Promise<void>;
  /** Queues a failed or cancelled job anew, with all its attempts. Refuses any other. */
  retry(principal: Principal, id: number): Promise<void>;
  /** Calls the listener with every event of every organisation; the caller sorts out who may see it. Result: stop. */
  watch(listener: (event: JobEvent) => void): () => void;
  /** Begins to work; `concurrency` jobs at a time in this process, 2 unless said otherwise. */
  start(options?: { readonly concurrency?: number | undefined }): Promise<void>;
  /** Tells running jobs to end, gives back those that did not finish, and closes all connections. */
  stop(): Promise<void>;
  /** Waits until no job of any organisation is queued, retrying or active. Needs somebody who works. */
  idle(): Promise<void>;
}

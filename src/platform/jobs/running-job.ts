// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import type { Log } from '#platform/log';
import type { Storage } from '#platform/storage';
import { enter, keepProgress, markDone, type TakenJob } from './job-table.ts';
import type { JobEvent, RunningJob } from './jobs.ts';

/** Why a run is told to end. */
export type AbortReason = 'cancelled' | 'stopping' | 'lost';

type Progress = Pick<JobEvent, 'progressDone' | 'progressTotal' | 'message'>;

// Four a second are as many as a person can read.
const PROGRESS_EVERY_MS = 250;

/** One run of a job in this process, from being taken until it is settled. */
export class Run {
  readonly job: TakenJob;
  readonly delivery: string;
  readonly #controller = new AbortController();
  readonly #storage: Storage;
  readonly #log: Log;
  #isFinished = false;
  #pending: Progress | undefined;
  #pause: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(taken: { job: TakenJob; delivery: string }, storage: Storage, log: Log) {
    this.job = taken.job;
    this.delivery = taken.delivery;
    this.#storage = storage;
    this.#log = log;
  }

  /** Why it was told to end; undefined while it may go on. */
  get aborted(): AbortReason | undefined {
    const { signal } = this.#controller;
    return signal.aborted ? signal.reason.reason : undefined;
  }

  abort(reason: AbortReason): void {
    this.#controller.abort(new JobAborted(reason));
  }

  /** What the handler is given. */
  forHandler(): RunningJob<string> {
    const { id, organisationId, actor, role, data, attempt } = this.job;
    return {
      id,
      principal: { organisationId, actor, role },
      data,
      attempt,
      signal: this.#controller.signal,
      progress: (done, total, message) =>
        this.#note({ progressDone: done, progressTotal: total, message }),
      finish: async (transaction) => {
        if (!(await markDone(transaction, this.job))) throw noLongerHeld(this.job.id);
        this.#isFinished = true;
      },
    };
  }

  /** Writes the last progress that still waits, so that it is not lost with the run. */
  async settle(): Promise<void> {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#flush();
    await this.#writing;
  }

  #note(progress: Progress): void {
    this.#pending = progress;
    if (this.#pause !== undefined) return;
    this.#flush();
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (this.#pending !== undefined) this.#note(this.#pending);
    }, PROGRESS_EVERY_MS);
    this.#pause.unref();
  }

  #flush(): void {
    const progress = this.#pending;
    this.#pending = undefined;
    if (progress !== undefined) this.#writing = this.#writing.then(() => this.#write(progress));
  }

  async #write(progress: Progress): Promise<void> {
    try {
      const isOurs = await this.#storage.system(async (transaction) => {
        await enter(transaction, this.job.organisationId);
        return keepProgress(transaction, this.job, progress);
      });
      // After finish() the job is done and not ours to report on any more; that is no reason to tell the handler.
      if (!isOurs && !this.#isFinished) this.abort('lost');
    } catch (error) {
      this.#log.warn('Keeping the progress of a job failed', { job: this.job.id, error });
    }
  }
}

class JobAborted extends Error {
  readonly reason: AbortReason;

  constructor(reason: AbortReason) {
    super(`The job was told to end: ${reason}`);
    this.name = 'AbortError';
    this.reason = reason;
  }
}

function noLongerHeld(id: number): Refusal {
  return new Refusal(
    'conflict',
    'jobs/no-longer-held',
    `Job ${id} was cancelled or given to another worker, so what it did here does not count.`,
    'Nothing to do: the other worker goes on, or the job stays cancelled.',
  );
}

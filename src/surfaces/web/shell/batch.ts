// SPDX-License-Identifier: Apache-2.0
import type { JobReply } from '#surfaces/contract';

/** Jobs that were asked for together, as the strip in the header counts them. */
export interface Batch {
  readonly finished: number;
  readonly total: number;
  /** The one that runs now. */
  readonly current: JobReply | undefined;
}

export function isUnfinished({ state }: Pick<JobReply, 'state'>): boolean {
  return state === 'queued' || state === 'active' || state === 'retrying';
}

/**
 * The batch that is under way; `undefined` when nothing is.
 *
 * A finished job belongs to it when it ended after the oldest unfinished one was asked for. So the count is the same after a reload.
 */
export function batchOf(jobs: readonly JobReply[]): Batch | undefined {
  const unfinished = jobs.filter(isUnfinished);
  const begun = unfinished.map(({ createdAt }) => createdAt).sort()[0];
  if (begun === undefined) return undefined;
  const finished = jobs.filter(({ finishedAt }) => (finishedAt ?? '') >= begun).length;
  return {
    finished,
    total: finished + unfinished.length,
    current: unfinished.find(({ state }) => state === 'active'),
  };
}

/**
 * The jobs with what an event says of one of them, newest first.
 * An event knows the moment it happened, in `createdAt`, but not when the job was asked for or ended.
 */
export function withEvent(jobs: readonly JobReply[], event: JobReply): JobReply[] {
  const known = jobs.find(({ id }) => id === event.id);
  const ended = isUnfinished(event) ? undefined : (event.finishedAt ?? event.createdAt);
  const job = { ...event, createdAt: known?.createdAt ?? event.createdAt, finishedAt: ended };
  return [job, ...jobs.filter(({ id }) => id !== event.id)];
}

const VERBS: Readonly<Record<string, string>> = {
  'find-repositories': 'Looking for repositories,',
  'scan-repository': 'Scanning',
  'import-advisories': 'Importing advisories,',
  'read-sources': 'Reading licences,',
  'count-lines': 'Counting lines,',
  assess: 'Judging,',
  'measure-touched': 'Measuring,',
};

/** What the running job does, as the strip says it before "3 of 12". */
export function verbOf({ current }: Batch): string {
  return VERBS[current?.kind ?? ''] ?? 'Working,';
}

/** 0 to 1 over the whole batch, the running job counting as far as it has come. */
export function shareOf({ finished, total, current }: Batch): number {
  const part = current?.total ? Math.min(1, current.done / current.total) : 0;
  return (finished + part) / total;
}

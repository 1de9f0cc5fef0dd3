// SPDX-License-Identifier: Apache-2.0
// Work in the background that outlives the process that asked for it: queued in the database, done by any worker.
// A job may run more than once; what it does must bear that, or end with `finish` in the transaction of its effect.
// Knows nothing of what a job does, and keeps no timetable. Begin with jobs.ts (the words), then worker.ts.
export type {
  Job,
  JobEvent,
  JobHandler,
  JobKindOptions,
  JobQuery,
  JobRequest,
  JobState,
  Jobs,
  RunningJob,
} from './jobs.ts';
export type { JobsOptions } from './open-jobs.ts';
export { openJobs } from './open-jobs.ts';

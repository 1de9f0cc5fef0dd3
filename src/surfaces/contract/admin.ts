// SPDX-License-Identifier: Apache-2.0
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { instantText, pageInput, streamPageOf } from './page.ts';

const jobState = z.enum(['queued', 'active', 'retrying', 'done', 'failed', 'cancelled']);

const job = z.object({
  id: z.string(),
  kind: z.string(),
  subject: z.string(),
  state: jobState,
  done: z.number(),
  total: z.number().optional(),
  message: z.string().optional(),
  attempt: z.number().int(),
  problem: z.string().optional(),
  createdAt: instantText,
  startedAt: instantText.optional(),
  finishedAt: instantText.optional(),
});
export type JobReply = z.infer<typeof job>;

const logEntry = z.object({
  sequence: z.number().int(),
  at: instantText,
  /** By which entries are found. */
  actor: z.string(),
  /** What people call them. */
  actorName: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
export type LogEntryReply = z.infer<typeof logEntry>;

const jobId = z.object({ id: z.string().max(100) });
const tags = ['Admin'];
export const adminContract = {
  jobs: oc
    .route({ method: 'GET', path: '/admin/jobs', tags, summary: 'Background work, newest first' })
    .input(z.object({ ...pageInput, state: jobState.optional() }))
    .output(streamPageOf(job)),
  cancelJob: oc
    .route({
      method: 'POST',
      path: '/admin/jobs/{id}/cancel',
      tags,
      summary: 'Stop a job that waits or runs',
    })
    .input(jobId)
    .output(job),
  retryJob: oc
    .route({
      method: 'POST',
      path: '/admin/jobs/{id}/retry',
      tags,
      summary: 'Run a failed or cancelled job again',
    })
    .input(jobId)
    .output(job),
  jobEvents: oc
    .route({
      method: 'GET',
      path: '/admin/jobs/events',
      tags,
      summary: 'Progress of all jobs as server-sent events',
    })
    .output(eventIterator(job)),
  log: oc
    .route({ method: 'GET', path: '/admin/log', tags, summary: 'Who did what, newest first' })
    .input(
      z.object({
        ...pageInput,
        action: z.string().max(100).optional(),
        actor: z.string().max(200).optional(),
      }),
    )
    .output(streamPageOf(logEntry)),
  verifyLog: oc
    .route({
      method: 'GET',
      path: '/admin/log/verification',
      tags,
      summary: 'Recompute the hash chain of the log',
    })
    .output(
      z.object({
        intact: z.boolean(),
        entries: z.number().int(),
        firstBroken: z.number().int().optional(),
        sentence: z.string(),
      }),
    ),
};

// SPDX-License-Identifier: Apache-2.0
import type { Job } from '#platform/jobs';
import type { JobReply } from '#surfaces/contract';

/** A job in the words of the API. */
export function jobReply(job: Job): JobReply {
  const { id, progressDone, progressTotal, actor: _, ...same } = job;
  return { ...same, id: String(id), done: progressDone ?? 0, total: progressTotal };
}

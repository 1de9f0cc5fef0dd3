// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Job } from '#platform/jobs';
import type { JobReply } from '#surfaces/contract';
import type { Office } from './office.ts';

/** Turns jobs into the words of the API, with the names of the repositories they are about. */
export async function jobReplies(
  office: Office,
  principal: Principal,
  jobs: readonly Job[],
): Promise<JobReply[]> {
  const isAboutOne = jobs.some(({ subject }) => repositoryIn(subject) !== undefined);
  const all = isAboutOne ? await office.portfolio.all(principal) : [];
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return jobs.map(({ progressDone, progressTotal, actor: _, ...job }) => ({
    ...job,
    id: String(job.id),
    subject: names.get(repositoryIn(job.subject) ?? 0) ?? job.subject,
    done: progressDone ?? 0,
    total: progressTotal,
  }));
}

function repositoryIn(subject: string): number | undefined {
  const id = /^repository:(\d+)$/.exec(subject)?.[1];
  return id === undefined ? undefined : Number(id);
}

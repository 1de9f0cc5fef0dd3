// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { GitRepository } from '#platform/git';
import type { RunningJob } from '#platform/jobs';
import { askForAssessment } from './ask-for-work.ts';
import type { Office } from './office.ts';
import { withRepositoryOfJob } from './with-repository-of-job.ts';

type LinesJob = RunningJob<{ repositoryId: number }>;

/** Counts the lines of the commits that have none yet. Every batch is kept, so it may be stopped and run again at any point. */
export function countLinesJob(office: Office, job: LinesJob): Promise<void> {
  return withRepositoryOfJob(office, job, (git, { name }) => countOpened(office, job, name, git));
}

async function countOpened(
  office: Office,
  { principal, data: { repositoryId }, signal, progress }: LinesJob,
  name: string,
  source: GitRepository,
): Promise<void> {
  const say = (commits: number) => progress(commits, undefined, `${name}: lines of commits`);
  say(0);
  const { counted, problems } = await office.activity.recordLines(
    principal,
    { repositoryId, source },
    { signal, onProgress: say },
  );
  for (const { message } of problems) office.log.warn(message);
  progress(counted, counted, `${name}: lines of ${counted} commits`);
  if (counted > 0 && !(await areOthersWaiting(office, principal))) {
    await askForAssessment(office, principal);
  }
}

/** Figures of lines are taken once, when the last repository has been counted. */
async function areOthersWaiting({ jobs }: Office, principal: Principal): Promise<boolean> {
  const queued = await jobs.list(principal, { states: ['queued'], limit: 500 });
  return queued.some(({ kind }) => kind === 'count-lines');
}

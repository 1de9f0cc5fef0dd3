// SPDX-License-Identifier: Apache-2.0
import type { Repository } from '#facts/portfolio';
import { GitFailure, type GitRepository, openRepository } from '#platform/git';
import type { RunningJob } from '#platform/jobs';
import type { Office } from './office.ts';

/**
 * Does a job's work with the repository it is about, which is closed afterwards, and when the job is to stop. Does nothing with a
 * bill of materials, which has no files, nor where it cannot be opened: the scan has recorded why.
 */
export async function withRepositoryOfJob(
  office: Office,
  job: RunningJob<{ repositoryId: number }>,
  work: (git: GitRepository, repository: Repository) => Promise<void>,
): Promise<void> {
  const repository = await office.portfolio.get(job.principal, job.data.repositoryId);
  const git = await openOrNothing(repository);
  if (git === undefined) return;
  const stop = () => void git.close();
  job.signal.addEventListener('abort', stop, { once: true });
  try {
    await work(git, repository);
  } finally {
    job.signal.removeEventListener('abort', stop);
    await git.close();
  }
}

async function openOrNothing({
  location: path,
  name,
  kind,
}: Repository): Promise<GitRepository | undefined> {
  if (kind === 'sbom') return undefined;
  try {
    return await openRepository({ path, name, kind });
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}

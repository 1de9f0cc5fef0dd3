// SPDX-License-Identifier: Apache-2.0
import { observeSources } from '#facts/sources';
import type { GitRepository } from '#platform/git';
import type { RunningJob } from '#platform/jobs';
import type { Office } from './office.ts';
import { textReading } from './read-texts.ts';
import { withRepositoryOfJob } from './with-repository-of-job.ts';

type SourcesJob = RunningJob<{ repositoryId: number }>;

/**
 * Reads the licences in the sources of a repository at its newest commit; of what was read before only what is new.
 * Until its one transaction nothing has changed, so it may run again at any point.
 */
export function readSourcesJob(office: Office, job: SourcesJob): Promise<void> {
  return withRepositoryOfJob(office, job, async (git, { id, name }) => {
    job.progress(0, undefined, `${name}: licences in the sources`);
    await readOpened(office, job, { id, name, git });
  });
}

async function readOpened(
  { storage, sources, threads, clock, log }: Office,
  { principal, signal, progress }: SourcesJob,
  { id, name, git }: { readonly id: number; readonly name: string; readonly git: GitRepository },
): Promise<void> {
  const head = await git.head();
  if (head === undefined || (await sources.isRead(principal, id, head.commit))) return;
  const observation = await observeSources(git, head.commit, {
    signal,
    readTexts: textReading(threads),
    known: (blobs) => sources.known(principal, blobs),
    onProgress: ({ done, total }) => progress(done, total, `${name}: licences in the sources`),
  });
  for (const { message } of observation.problems) log.warn(message);
  const what = {
    action: 'sources/read',
    subject: `repository:${id}`,
    detail: { name, commit: head.commit },
  };
  await storage.write(principal, what, (tx) => sources.record(tx, id, observation, clock.now()));
  progress(
    observation.files.length,
    observation.files.length,
    `${name}: ${observation.files.length} files`,
  );
}

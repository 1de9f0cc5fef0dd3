// SPDX-License-Identifier: Apache-2.0
import { logDecisionsJob } from './adoption/log-decision.ts';
import { judgeNow } from './alerts/judge-now.ts';
import { sendDigestsJob } from './alerts/send-digests-job.ts';
import { assess } from './assess.ts';
import { countLinesJob } from './count-lines-job.ts';
import { findRepositoriesJob } from './find-repositories-job.ts';
import { readForgeJob } from './forges/read-forge-job.ts';
import { importAdvisoriesJob } from './import-advisories-job.ts';
import type { Office } from './office.ts';
import { readSourcesJob } from './read-sources-job.ts';
import { fetchRepositoryJob } from './remotes/ask-for-fetch.ts';
import { scanRepository } from './scan-repository.ts';
import { type FetchRequest, outcomeSentence } from './upstreams/fetch-due.ts';
import { fetchUpstreams } from './upstreams/fetch-upstreams.ts';
import { importFolderJob } from './watch-folder.ts';

/** The kinds of background work; the same in the server and in every worker. */
export function defineJobs(office: Office): void {
  office.jobs.define<{ folders: readonly string[] }>('find-repositories', { retries: 1 }, (job) =>
    findRepositoriesJob(office, job),
  );
  office.jobs.define<{ repositoryId: number }>('scan-repository', { retries: 2 }, (job) =>
    scanRepository(office, job),
  );
  office.jobs.define<{ paths: readonly string[] }>('import-advisories', { retries: 1 }, (job) =>
    importAdvisoriesJob(office, job),
  );
  // One at a time: two would write the same entry.
  office.jobs.define('log-decisions', { retries: 10, concurrency: 1 }, (job) =>
    logDecisionsJob(office, job),
  );
  // One at a time: two would import the same files.
  office.jobs.define<{ folder: string }>('import-folder', { retries: 1, concurrency: 1 }, (job) =>
    importFolderJob(office, job),
  );
  defineFetching(office);
  // One at a time: its threads use all cores.
  office.jobs.define<{ repositoryId: number }>(
    'read-sources',
    { retries: 2, concurrency: 1 },
    (job) => readSourcesJob(office, job),
  );
  // One at a time: its gits use all cores.
  office.jobs.define<{ repositoryId: number }>(
    'count-lines',
    { retries: 2, concurrency: 1 },
    (job) => countLinesJob(office, job),
  );
  defineMeasuring(office);
}

/** What goes to the network. */
function defineFetching(office: Office): void {
  // One at a time: registries are asked at their own pace, however many ask.
  office.jobs.define<FetchRequest>(
    'fetch-upstreams',
    { retries: 2, concurrency: 1 },
    async (job) => {
      const outcome = await fetchUpstreams(office, job, job.data);
      job.progress(outcome.asked, outcome.asked, outcomeSentence(outcome));
    },
  );
  // One at a time: forges ask for that, and count what they are asked.
  office.jobs.define<{ repositoryId: number }>(
    'read-forge',
    { retries: 2, concurrency: 1 },
    (job) => readForgeJob(office, job),
  );
  // They wait for the network, and hold the server of nobody for long.
  office.jobs.define<{ repositoryId: number }>(
    'fetch-repository',
    { retries: 2, concurrency: 2 },
    (job) => fetchRepositoryJob(office, job),
  );
}

function defineMeasuring(office: Office): void {
  // One at a time: these look at the whole organisation.
  office.jobs.define('judge-alerts', { retries: 2, concurrency: 1 }, async ({ principal }) => {
    await judgeNow(office, principal);
  });
  office.jobs.define('measure-touched', { retries: 3, concurrency: 1 }, async ({ principal }) => {
    const { added } = await office.measurement.measureTouched(principal, office.clock.now());
    if (added > 0) await judgeNow(office, principal);
  });
  office.jobs.define('assess', { retries: 3, concurrency: 1 }, (job) => assess(office, job));
  office.jobs.define('send-digests', { retries: 2, concurrency: 1 }, (job) =>
    sendDigestsJob(office, job),
  );
}

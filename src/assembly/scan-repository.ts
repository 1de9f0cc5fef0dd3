// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { type ComponentObservation, observeComponents } from '#facts/components';
import type { Repository } from '#facts/portfolio';
import type { Problem, Tag } from '#model';
import { GitFailure, type GitRepository, type Head, openRepository } from '#platform/git';
import type { RunningJob } from '#platform/jobs';
import { readInstalledLicenses } from '#platform/registries';
import { askForAssessment, askForLines, askForSources } from './ask-for-work.ts';
import { readSbomAgain } from './import-sbom.ts';
import type { Office } from './office.ts';
import { manifestReading } from './read-manifest.ts';
import { READER_VERSION } from './version.ts';

type ScanJob = RunningJob<{ repositoryId: number }>;

/**
 * The life of a scan: open, see whether anything is new, observe files, then in one transaction store what was seen
 * together with the outcome. Safe to run again at any point: until that transaction nothing has changed.
 */
export async function scanRepository(office: Office, job: ScanJob): Promise<void> {
  const repository = await office.portfolio.get(job.principal, job.data.repositoryId);
  job.progress(0, 3, `${repository.name}: opening`);
  if (repository.kind === 'sbom') return readAgain(office, job, repository);
  const git = await openOrProblem(repository);
  if ('code' in git) return recordProblem(office, job, git);
  const stop = () => void git.close();
  job.signal.addEventListener('abort', stop, { once: true });
  try {
    await scanOpened(office, job, repository, git);
  } catch (error) {
    job.signal.throwIfAborted();
    if (error instanceof GitFailure)
      return await recordProblem(office, job, problemOf(error, repository));
    throw error;
  } finally {
    job.signal.removeEventListener('abort', stop);
    await git.close();
  }
}

/** An imported bill has no folder: it is read anew where the readers have changed. */
async function readAgain(office: Office, job: ScanJob, repository: Repository): Promise<void> {
  if (repository.readerVersion === READER_VERSION) sayUnchanged(job, repository);
  else await readSbomAgain(office, job.principal, repository);
  await askForAssessment(office, job.principal);
}

async function scanOpened(
  office: Office,
  job: ScanJob,
  repository: Repository,
  git: GitRepository,
): Promise<void> {
  const head = await git.head();
  if (head === undefined) return recordEmpty(office, job);
  const reading = { repository, git, head, tagsDigest: digestOf(await git.tags()) };
  if (isUnchanged(reading)) sayUnchanged(job, repository);
  else await readAndRecord(office, job, reading);
  if (!repository.isUpstream) {
    await askForSources(office, job.principal, { id: repository.id, commit: head.commit });
  }
  await askForLines(office, job.principal, repository.id);
  await askForAssessment(office, job.principal);
}

/** Same commit and tags, read by the same readers: nothing to do. */
function isUnchanged({ repository, head, tagsDigest }: Reading): boolean {
  return (
    repository.state === 'scanned' &&
    repository.commit === head.commit &&
    repository.tagsDigest === tagsDigest &&
    repository.readerVersion === READER_VERSION
  );
}

function digestOf(tags: readonly Tag[]): string {
  const text = tags.map(({ name, commit }) => `${name} ${commit}`).join('\n');
  return createHash('sha256').update(text).digest('hex');
}

function sayUnchanged({ progress }: ScanJob, { name, commit }: Repository): void {
  progress(3, 3, `${name}: unchanged since ${commit?.slice(0, 12)}`);
}

interface Reading {
  readonly repository: Repository;
  readonly git: GitRepository;
  readonly head: Head;
  readonly tagsDigest: string;
}

async function readAndRecord(
  office: Office,
  job: ScanJob,
  { repository, git, head, tagsDigest }: Reading,
): Promise<void> {
  const { id, name, kind, location } = repository;
  job.progress(1, 3, `${name}: reading files`);
  const observed = await observeComponents(git, head.commit, {
    signal: job.signal,
    readManifest: manifestReading(office.threads),
    kept: await office.components.keptReadings(job.principal, id, READER_VERSION),
    registry: (wanted) => office.upstreams.licenses(job.principal, wanted),
    ...(kind === 'working-copy' && {
      installed: (wanted) => readInstalledLicenses(location, wanted, office.packageCaches),
    }),
  });
  const observation = repository.isUpstream ? withoutInventory(observed) : observed;
  const remoteUrl = await git.remoteUrl();
  const what = {
    action: 'portfolio/scan',
    subject: `repository:${id}`,
    detail: { name, commit: head.commit },
  };
  await office.storage.write(job.principal, what, async (tx) => {
    job.progress(2, 3, `${name}: reading history`);
    const history = await office.activity.record(tx, id, git, head.commit, {
      signal: job.signal,
      fromScratch: repository.readerVersion !== READER_VERSION,
      onProgress: (commits) => job.progress(2, 3, `${name}: ${commits} commits`),
    });
    const components = await office.components.record(tx, id, observation);
    const { readings } = observation;
    if (readings) await office.components.keepReadings(tx, id, readings, READER_VERSION);
    if (observation.license !== repository.license) await office.components.reviseUsedBy(tx, id);
    await office.portfolio.recordOutcome(tx, id, {
      state: 'scanned',
      branch: head.branch,
      commit: head.commit,
      remoteUrl,
      license: observation.license,
      funding: observation.funding,
      readerVersion: READER_VERSION,
      tagsDigest,
      at: office.clock.now(),
      problems: [...observation.problems, ...components.problems, ...history.problems],
    });
  });
  job.progress(3, 3, `${name}: ${observation.components.length} usages`);
}

// What a project of others is made of is no component of ours, and its licence nothing that we offer.
function withoutInventory(observed: ComponentObservation): ComponentObservation {
  return {
    ...observed,
    ...{ projects: [], components: [], edges: [], manifests: [], licenseFiles: [], problems: [] },
    texts: undefined,
    readings: undefined,
  };
}

async function openOrProblem(repository: Repository): Promise<GitRepository | Problem> {
  const { location: path, name } = repository;
  const kind = repository.kind === 'bare' ? 'bare' : 'working-copy';
  try {
    return await openRepository({ path, name, kind });
  } catch (error) {
    if (error instanceof GitFailure) return problemOf(error, repository);
    throw error;
  }
}

function problemOf(error: GitFailure, { location }: Repository): Problem {
  return { ...error.problem, path: error.problem.path ?? location };
}

/** A repository that cannot be read keeps the facts it has; the problem is what is new. */
async function recordProblem(office: Office, job: ScanJob, problem: Problem): Promise<void> {
  await recordWithoutFacts(office, job, 'problem', [problem]);
  job.progress(3, 3, problem.message);
}

async function recordEmpty(office: Office, job: ScanJob): Promise<void> {
  await recordWithoutFacts(office, job, 'empty', []);
  job.progress(3, 3, 'no commit yet');
}

async function recordWithoutFacts(
  office: Office,
  { principal, data: { repositoryId } }: ScanJob,
  state: 'problem' | 'empty',
  problems: readonly Problem[],
): Promise<void> {
  const what = { action: `portfolio/scan-${state}`, subject: `repository:${repositoryId}` };
  await office.storage.write(principal, what, (tx) =>
    office.portfolio.recordOutcome(tx, repositoryId, {
      state,
      readerVersion: READER_VERSION,
      at: office.clock.now(),
      problems,
    }),
  );
}

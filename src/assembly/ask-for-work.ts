// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Office } from './office.ts';

/** Asks for one repository to be read; asking again while that waits or runs gives the same job. */
export function askForScan(
  office: Office,
  principal: Principal,
  repositoryId: number,
): Promise<number> {
  const subject = `repository:${repositoryId}`;
  return office.jobs.enqueue(principal, {
    kind: 'scan-repository',
    subject,
    key: subject,
    data: { repositoryId },
  });
}

/**
 * Asks for judging and measuring after a scan. While scans wait, the last of them will ask, whether or not it finds
 * anything new; an assessment that runs already does not count, since it may have looked before the facts were stored.
 */
export async function askForAssessment(
  office: Pick<Office, 'jobs'>,
  principal: Principal,
): Promise<void> {
  const queued = await office.jobs.list(principal, { states: ['queued'], limit: 500 });
  if (queued.some(({ kind }) => kind === 'scan-repository' || kind === 'assess')) return;
  await office.jobs.enqueue(principal, { kind: 'assess', subject: 'organisation', data: {} });
}

/** Asks for the figures that somebody's word about people touches; what is said while that waits is in it as well. */
export async function askForPeopleFigures(
  office: Pick<Office, 'jobs'>,
  principal: Principal,
): Promise<void> {
  const queued = await office.jobs.list(principal, { states: ['queued'], limit: 500 });
  if (queued.some(({ kind }) => kind === 'assess' || kind === 'measure-touched')) return;
  await office.jobs.enqueue(principal, {
    kind: 'measure-touched',
    subject: 'organisation',
    data: {},
  });
}

/** Judges at once, after people decided something, and asks for all figures that hang on it. Result: what changed. */
export async function judgeAtOnce(
  office: Pick<Office, 'jobs' | 'compliance' | 'clock'>,
  principal: Principal,
): ReturnType<Office['compliance']['judge']> {
  const changes = await office.compliance.judge(principal, office.clock.now());
  await askForAssessment(office, principal);
  return changes;
}

/**
 * Asks for the licences in the sources of a repository, unless they are known for the commit. A job of its own, behind
 * the scans, so that the first answer does not wait for it.
 */
export async function askForSources(
  office: Office,
  principal: Principal,
  { id, commit }: { readonly id: number; readonly commit: string },
): Promise<void> {
  if (await office.sources.isRead(principal, id, commit)) return;
  const subject = `repository:${id}`;
  await office.jobs.enqueue(principal, {
    kind: 'read-sources',
    subject,
    key: `sources:${id}`,
    data: { repositoryId: id },
  });
}

/** Asks for the lines of a repository's commits to be counted, unless they are; behind the scans, as above. */
export async function askForLines(
  office: Office,
  principal: Principal,
  repositoryId: number,
): Promise<void> {
  if (await office.activity.areLinesCounted(principal, repositoryId)) return;
  await office.jobs.enqueue(principal, {
    kind: 'count-lines',
    subject: `repository:${repositoryId}`,
    key: `lines:${repositoryId}`,
    data: { repositoryId },
  });
}

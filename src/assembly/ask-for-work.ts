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
 * Asks for judging and measuring; scans that end together share one. One that runs already does not count: it may have
 * looked before the facts at hand were stored.
 */
export async function askForAssessment(office: Office, principal: Principal): Promise<number> {
  const queued = await office.jobs.list(principal, { states: ['queued'], limit: 500 });
  const waiting = queued.find(({ kind }) => kind === 'assess');
  if (waiting) return waiting.id;
  return office.jobs.enqueue(principal, { kind: 'assess', subject: 'organisation', data: {} });
}

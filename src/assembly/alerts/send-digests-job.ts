// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { RunningJob } from '#platform/jobs';
import { everySoOften } from '../every-so-often.ts';
import type { Office } from '../office.ts';
import { freezeDue } from '../reports/freeze.ts';
import { sendDigest } from './send-digest.ts';

/** Freezes the reports that are due, makes the digests of periods that are over, and sends what is due. */
export async function sendDigestsJob(
  office: Office,
  { principal, signal }: Pick<RunningJob<unknown>, 'principal' | 'signal'>,
): Promise<void> {
  const { digests, clock } = office;
  // First, so that a digest of the same moment tells of them.
  await freezeDue(office, principal);
  await digests.makeDue(principal, clock.now());
  await digests.sendDue(principal, {
    at: () => clock.now(),
    send: (digest, to) => sendDigest(office, principal, digest, to, signal),
  });
}

/** Asks for that in the background. */
export async function askForSending({ jobs }: Pick<Office, 'jobs'>, principal: Principal) {
  const key = 'send-digests';
  await jobs.enqueue(principal, { kind: key, subject: 'organisation', key, data: {} });
}

/** Asks for it whenever a period is over or a delivery waits, until the signal. */
export function keepSending(
  office: Pick<Office, 'clock' | 'digests' | 'jobs' | 'log' | 'reports'>,
  principal: Principal,
  signal: AbortSignal,
): Promise<void> {
  return everySoOften(office, 'Looking for digests that are due', { signal }, async () => {
    if (await isAnythingDue(office, principal)) await askForSending(office, principal);
  });
}

async function isAnythingDue(
  { digests, reports, clock }: Pick<Office, 'clock' | 'digests' | 'reports'>,
  principal: Principal,
): Promise<boolean> {
  const at = clock.now();
  return (await digests.isDue(principal, at)) || (await reports.isDue(principal, at));
}

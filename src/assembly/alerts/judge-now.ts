// SPDX-License-Identifier: Apache-2.0
import type { NamedRepository } from '#facts/portfolio';
import type { Principal } from '#model';
import type { Office } from '../office.ts';

/** The projects that figures are about: an imported bill of materials has no history, and projects of others are not ours. */
export async function projectsOf(
  { portfolio }: Pick<Office, 'portfolio'>,
  principal: Principal,
): Promise<readonly NamedRepository[]> {
  const all = await portfolio.all(principal);
  return all.filter(({ kind, isUpstream }) => kind !== 'sbom' && !isUpstream);
}

/** Judges every rule for alerts about the figures as they are kept. */
export async function judgeNow(office: Office, principal: Principal) {
  const repositories = await projectsOf(office, principal);
  return office.alerts.judge(principal, { repositories, at: office.clock.now() });
}

/** Asks for that in the background, once, however often rules are changed. */
export async function askForJudging(
  { jobs }: Pick<Office, 'jobs'>,
  principal: Principal,
): Promise<void> {
  const key = 'judge-alerts';
  await jobs.enqueue(principal, { kind: key, subject: 'organisation', key, data: {} });
}

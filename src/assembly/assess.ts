// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { RunningJob } from '#platform/jobs';
import { logDecisions } from './adoption/log-decision.ts';
import { judgeNow } from './alerts/judge-now.ts';
import type { Office } from './office.ts';
import { keepRatings } from './opportunities/ranked.ts';

/**
 * PostgreSQL counts its tables by itself within a minute; until then it takes full tables for empty ones and reads them
 * once for every row of a page.
 */
const MANY = 1_000;

/** After scans and imports: judge what they changed, match it against the advisories, see who is who, take a reading of every KPI, work out what projects' pages show, judge the rules for alerts, give bound key results their first baseline, rate upstream projects. */
export async function assess(
  office: Office,
  { principal, progress }: RunningJob<unknown>,
): Promise<void> {
  const at = office.clock.now();
  progress(0, 6, 'judging');
  const { components } = await office.compliance.judge(principal, at);
  if (components >= MANY) await office.storage.system((tx) => tx.query('ANALYZE'));
  progress(1, 6, 'matching advisories');
  await office.vulnerabilities.match(principal, at);
  progress(2, 6, 'seeing who is who');
  await office.whoIsWho.bringUpToDate(principal);
  progress(3, 6, 'measuring');
  // Sheets first: they mark what is measured, and what changes while readings are taken must still count as touched.
  await office.measurement.keepSheets(principal, at);
  await office.measurement.takeReadings(principal, at);
  await judgeNow(office, principal);
  progress(4, 6, 'comparing with the objectives');
  // A baseline is for ever, so it waits until every repository at hand has been read.
  if (!(await areScansUnderWay(office, principal))) await office.strategy.adoptBaselines(principal);
  progress(5, 6, 'rating opportunities');
  await keepRatings(office, principal);
  await logDecisions(office, principal);
  progress(6, 6, 'done');
}

async function areScansUnderWay({ jobs }: Office, principal: Principal): Promise<boolean> {
  const open = await jobs.list(principal, { states: ['queued', 'active', 'retrying'], limit: 100 });
  return open.some(({ kind }) => kind === 'scan-repository' || kind === 'find-repositories');
}

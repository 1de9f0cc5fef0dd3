// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
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
  { principal, progress }: Pick<RunningJob<unknown>, 'principal' | 'progress'>,
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
  await measure(office, principal, at);
  await judgeNow(office, principal);
  progress(4, 6, 'comparing with the objectives');
  // A baseline is for ever, so it waits until every repository at hand has been read.
  if (!(await areScansUnderWay(office, principal))) await office.strategy.adoptBaselines(principal);
  progress(5, 6, 'rating opportunities');
  await keepRatings(office, principal);
  await logDecisions(office, principal);
  progress(6, 6, 'done');
}

/**
 * Readings first: of a large portfolio the sheets take many times as long. They mark what is measured, so they are those of the
 * revisions seen before the readings, and what is said of people meanwhile still counts as touched.
 */
async function measure({ measurement, clock }: Office, principal: Principal, at: Instant) {
  const outdated = await measurement.outdatedSheets(principal, at);
  await measurement.takeReadings(principal, at);
  await measurement.keepSheets(principal, at, outdated);
  // Where there was no sheet yet, nobody could see meanwhile that it is touched.
  if (outdated.some(({ isFirst }) => isFirst))
    await measurement.measureTouched(principal, clock.now());
}

async function areScansUnderWay({ jobs }: Office, principal: Principal): Promise<boolean> {
  const open = await jobs.list(principal, { states: ['queued', 'active', 'retrying'], limit: 100 });
  return open.some(({ kind }) => kind === 'scan-repository' || kind === 'find-repositories');
}

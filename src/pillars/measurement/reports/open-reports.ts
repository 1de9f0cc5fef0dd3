// SPDX-License-Identifier: Apache-2.0
import { type Instant, isBefore, isTimeZone, type Principal, Refusal } from '#model';
import type { Storage } from '#platform/storage';
import {
  latestFreeze,
  type NewReport,
  nextFreeze,
  type Report,
  type ReportFile,
  type ReportFormat,
  type ReportSchedule,
  type ScheduleWords,
} from './report.ts';
import {
  hashOf,
  insertReport,
  insertSchedule,
  latestReports,
  moveSchedule,
  reportFile,
  retireSchedule,
  schedulesInForce,
} from './report-store.ts';

export { reportsBetween } from './report-store.ts';

/** Makes the files of what a schedule asks for; throws a refusal where its source is no more. */
export type MakeFiles = (
  schedule: ReportSchedule,
) => Promise<{ readonly title: string; readonly files: readonly ReportFile[] }>;

/** Reports that were made, and those that are to be. */
export interface Reports {
  /** The newest first. */
  latest(principal: Principal, limit: number): Promise<Report[]>;
  /** The very bytes; refuses a report or format that is not there. */
  file(principal: Principal, id: number, format: ReportFormat): Promise<Uint8Array>;
  /** Result: its id; `undefined` where its schedule has one for the period already. */
  keep(principal: Principal, report: NewReport, at: Instant): Promise<number | undefined>;
  schedules(principal: Principal): Promise<ReportSchedule[]>;
  addSchedule(principal: Principal, words: ScheduleWords, at: Instant): Promise<void>;
  removeSchedule(
    principal: Principal,
    seen: Pick<ReportSchedule, 'id' | 'revision'>,
    at: Instant,
  ): Promise<void>;
  isDue(principal: Principal, at: Instant): Promise<boolean>;
  /** Makes what is due, one for each schedule. Result: how many. */
  makeDue(principal: Principal, at: Instant, make: MakeFiles): Promise<number>;
}

export function openReports(storage: Storage): Reports {
  const schedules = (principal: Principal) => storage.read(principal, schedulesInForce);
  return {
    latest: async (principal, limit) => [
      ...(await storage.read(principal, (tx) => latestReports(tx, limit))),
    ],
    async file(principal, id, format) {
      const bytes = await storage.read(principal, (tx) => reportFile(tx, id, format));
      if (bytes === undefined) throw noSuchReport(id);
      return bytes;
    },
    keep: (principal, report, at) => keep(storage, principal, report, at),
    schedules: async (principal) => [...(await schedules(principal))],
    addSchedule: (principal, words, at) => addSchedule(storage, principal, words, at),
    removeSchedule: (principal, seen, at) => removeSchedule(storage, principal, seen, at),
    isDue: async (principal, at) =>
      (await schedules(principal)).some(({ nextAt }) => !isBefore(at, nextAt)),
    async makeDue(principal, at, make) {
      const due = (await schedules(principal)).filter(({ nextAt }) => !isBefore(at, nextAt));
      let made = 0;
      for (const schedule of due)
        if (await makeOne(storage, principal, { schedule, at, make })) made += 1;
      return made;
    },
  };
}

async function keep(storage: Storage, principal: Principal, report: NewReport, at: Instant) {
  requireMaker(principal);
  const { title, source, files } = report;
  const hashes = Object.fromEntries(files.map(({ format, text }) => [format, hashOf(text)]));
  const what = {
    action: 'measurement/freeze-report',
    subject: source,
    detail: { title, ...hashes },
  };
  return storage.write(principal, what, (tx) =>
    insertReport(tx, report, { by: principal.actor, at }),
  );
}

interface Making {
  readonly schedule: ReportSchedule;
  readonly at: Instant;
  readonly make: MakeFiles;
}

async function makeOne(
  storage: Storage,
  principal: Principal,
  { schedule, at, make }: Making,
): Promise<boolean> {
  const periodEnd = latestFreeze(schedule, at);
  const nextAt = nextFreeze(schedule, periodEnd);
  const { id, source } = schedule;
  const moving = { action: 'measurement/report-due', subject: `report-schedule:${id}` };
  try {
    const { title, files } = await make(schedule);
    const report = { title, source, files, scheduled: { id, periodEnd } };
    const kept = await keep(storage, principal, report, at);
    await storage.write(principal, moving, (tx) => moveSchedule(tx, id, { nextAt }));
    return kept !== undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problem = error.message;
    await storage.write(principal, moving, (tx) => moveSchedule(tx, id, { nextAt, problem }));
    return false;
  }
}

async function addSchedule(
  storage: Storage,
  principal: Principal,
  words: ScheduleWords,
  at: Instant,
): Promise<void> {
  requireMaker(principal);
  if (!isTimeZone(words.zone))
    throw new Refusal(
      'invalid',
      'measurement/bad-schedule',
      `"${words.zone}" is no time zone.`,
      'Write it as Europe/Berlin or UTC.',
    );
  const { name, source, every } = words;
  const what = {
    action: 'measurement/add-report-schedule',
    subject: 'report-schedules',
    detail: { name, source, every },
  };
  await storage.write(principal, what, (tx) =>
    insertSchedule(tx, words, { by: principal.actor, at, nextAt: nextFreeze(words, at) }),
  );
}

async function removeSchedule(
  storage: Storage,
  principal: Principal,
  seen: Pick<ReportSchedule, 'id' | 'revision'>,
  at: Instant,
): Promise<void> {
  requireMaker(principal);
  const what = {
    action: 'measurement/remove-report-schedule',
    subject: `report-schedule:${seen.id}`,
  };
  await storage.write(principal, what, async (tx) => {
    if (await retireSchedule(tx, seen, at)) return;
    throw new Refusal(
      'stale',
      'measurement/changed-meanwhile',
      `Schedule ${seen.id} is not there as you saw it.`,
      'Look at the list again.',
    );
  });
}

function requireMaker({ role }: Principal): void {
  if (role !== 'auditor') return;
  throw new Refusal(
    'not-allowed',
    'measurement/auditors-look',
    'Auditors read reports and make none.',
    'Ask somebody who works here.',
  );
}

function noSuchReport(id: number): Refusal {
  return new Refusal(
    'not-found',
    'measurement/no-such-report',
    `There is no report ${id} in this format.`,
    'Reports are never deleted; look for it in the list.',
  );
}

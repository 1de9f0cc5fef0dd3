// SPDX-License-Identifier: Apache-2.0
import { type Instant, isBefore, type Principal, Refusal } from '#model';
import type { Storage } from '#platform/storage';
import { addSchedule, changeSchedule, removeSchedule, requireMaker } from './edit-schedules.ts';
import {
  latestFreeze,
  type NewReport,
  nextFreeze,
  type Report,
  type ReportFormat,
  type ReportSchedule,
  type ScheduleWords,
} from './report.ts';
import {
  hashOf,
  insertReport,
  latestReports,
  moveSchedule,
  reportFile,
  schedulesInForce,
} from './report-store.ts';

export { reportsBetween } from './report-store.ts';

/** Makes the files of what a schedule asks for; throws a refusal where its source is no more. */
export type MakeFiles = (
  schedule: ReportSchedule,
) => Promise<Pick<NewReport, 'title' | 'files' | 'onlyFor'>>;

/** Reports that were made, and those that are to be. */
export interface Reports {
  /** Those that the principal may read, the newest first. */
  latest(principal: Principal, limit: number): Promise<Report[]>;
  /** The very bytes; refuses a report or format that is not there. */
  file(principal: Principal, id: number, format: ReportFormat): Promise<Uint8Array>;
  /** Result: its id; `undefined` where its schedule has one for the period already. */
  keep(principal: Principal, report: NewReport, at: Instant): Promise<number | undefined>;
  schedules(principal: Principal): Promise<ReportSchedule[]>;
  addSchedule(principal: Principal, words: ScheduleWords, at: Instant): Promise<void>;
  /** Refuses one that somebody has changed meanwhile. */
  changeSchedule(
    principal: Principal,
    words: ScheduleWords & Pick<ReportSchedule, 'id' | 'revision'>,
    at: Instant,
  ): Promise<void>;
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
      ...(await storage.read(principal, (tx) => latestReports(tx, principal.actor, limit))),
    ],
    async file(principal, id, format) {
      const { actor } = principal;
      const bytes = await storage.read(principal, (tx) => reportFile(tx, actor, { id, format }));
      if (bytes === undefined) throw noSuchReport(id);
      return bytes;
    },
    keep: (principal, report, at) => keep(storage, principal, report, at),
    schedules: async (principal) => [...(await schedules(principal))],
    addSchedule: (principal, words, at) => addSchedule(storage, principal, words, at),
    changeSchedule: (principal, words, at) => changeSchedule(storage, principal, words, at),
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
  const { title, source, files, onlyFor } = report;
  const hashes = Object.fromEntries(files.map(({ format, text }) => [format, hashOf(text)]));
  const what = {
    action: 'measurement/freeze-report',
    subject: source,
    detail: { title, onlyFor, ...hashes },
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
    const report = { ...(await make(schedule)), source, scheduled: { id, periodEnd } };
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

function noSuchReport(id: number): Refusal {
  return new Refusal(
    'not-found',
    'measurement/no-such-report',
    `There is no report ${id} in this format that you may read.`,
    'Reports are never deleted; look for it in the list.',
  );
}

// SPDX-License-Identifier: Apache-2.0
import { type Instant, isTimeZone, type Principal, Refusal } from '#model';
import type { Storage } from '#platform/storage';
import { nextFreeze, type ReportSchedule, type ScheduleWords } from './report.ts';
import { insertSchedule, retireSchedule, updateSchedule } from './report-store.ts';

type Seen = Pick<ReportSchedule, 'id' | 'revision'>;

export async function addSchedule(
  storage: Storage,
  principal: Principal,
  words: ScheduleWords,
  at: Instant,
): Promise<void> {
  requireMaker(principal);
  requireZone(words);
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

/** Orders something else by it from now on; whoever changes it answers for it. */
export async function changeSchedule(
  storage: Storage,
  principal: Principal,
  words: ScheduleWords & Seen,
  at: Instant,
): Promise<void> {
  requireMaker(principal);
  requireZone(words);
  const { id, name, source, every } = words;
  const what = {
    action: 'measurement/change-report-schedule',
    subject: `report-schedule:${id}`,
    detail: { name, source, every },
  };
  await storage.write(principal, what, async (tx) => {
    const made = { by: principal.actor, nextAt: nextFreeze(words, at) };
    if (!(await updateSchedule(tx, words, made))) throw changedMeanwhile(id);
  });
}

export async function removeSchedule(
  storage: Storage,
  principal: Principal,
  seen: Seen,
  at: Instant,
): Promise<void> {
  requireMaker(principal);
  const what = {
    action: 'measurement/remove-report-schedule',
    subject: `report-schedule:${seen.id}`,
  };
  await storage.write(principal, what, async (tx) => {
    if (!(await retireSchedule(tx, seen, at))) throw changedMeanwhile(seen.id);
  });
}

export function requireMaker({ role }: Principal): void {
  if (role !== 'auditor') return;
  throw new Refusal(
    'not-allowed',
    'measurement/auditors-look',
    'Auditors read reports and make none.',
    'Ask somebody who works here.',
  );
}

function requireZone({ zone }: ScheduleWords): void {
  if (isTimeZone(zone)) return;
  throw new Refusal(
    'invalid',
    'measurement/bad-schedule',
    `"${zone}" is no time zone.`,
    'Write it as Europe/Berlin or UTC.',
  );
}

function changedMeanwhile(id: number): Refusal {
  return new Refusal(
    'stale',
    'measurement/changed-meanwhile',
    `Schedule ${id} is not there as you saw it.`,
    'Look at the list again.',
  );
}

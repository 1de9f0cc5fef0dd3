// SPDX-License-Identifier: Apache-2.0
import { dayAfter, type Instant, isBefore, momentOf, startOfMonth, wallTime } from '#model';

export type ReportFormat = 'html' | 'md' | 'csv';

export interface ReportFile {
  readonly format: ReportFormat;
  readonly text: string;
}

/** A report as lists show it. */
export interface Report {
  readonly id: number;
  readonly title: string;
  /** `board-paper`, or `dashboard:3`. */
  readonly source: string;
  /** When it was frozen, and all that was known then. */
  readonly at: Instant;
  readonly madeBy: string;
  /** Who alone may read it: it shows a dashboard that nobody else saw. Absent: everybody. */
  readonly onlyFor?: string | undefined;
  readonly files: { readonly format: ReportFormat; readonly size: number; readonly hash: string }[];
}

/** A report to be kept. */
export interface NewReport {
  readonly title: string;
  readonly source: string;
  readonly files: readonly ReportFile[];
  /** See `Report`. */
  readonly onlyFor?: string | undefined;
  /** Where a schedule asked for it. */
  readonly scheduled?: { readonly id: number; readonly periodEnd: Instant } | undefined;
}

export interface ScheduleWords {
  readonly name: string;
  readonly source: string;
  readonly every: 'week' | 'month' | 'quarter';
  readonly zone: string;
}

export interface ReportSchedule extends ScheduleWords {
  readonly id: number;
  readonly nextAt: Instant;
  readonly createdBy: string;
  /** Why the last one could not be made. */
  readonly problem?: string | undefined;
  readonly revision: number;
}

/** Midnight of the zone on which the next week (Monday), month or quarter begins after the moment. */
export function nextFreeze(
  { every, zone }: Pick<ScheduleWords, 'every' | 'zone'>,
  after: Instant,
): Instant {
  const { day, weekday } = wallTime(after, zone);
  if (every === 'week') return momentOf({ day: dayAfter(day, 8 - weekday), minutes: 0 }, zone);
  const month = Number(day.slice(5, 7));
  const months = every === 'month' ? 1 : 3 - ((month - 1) % 3);
  // Noon of the wall's own day, so that the month by UTC is the month on the wall.
  const noon = momentOf({ day, minutes: 720 }, 'UTC');
  const first = startOfMonth(noon, months).slice(0, 10);
  return momentOf({ day: first, minutes: 0 }, zone);
}

/** The last moment for which a report is due; not before `nextAt`. */
export function latestFreeze(schedule: ReportSchedule, at: Instant): Instant {
  let due = schedule.nextAt;
  for (;;) {
    const next = nextFreeze(schedule, due);
    if (isBefore(at, next)) return due;
    due = next;
  }
}

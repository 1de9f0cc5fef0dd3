// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, instant, instantOfUnixSeconds, monthOf, type Window } from '#model';

const SECONDS_PER_DAY = 86_400;

/** The window of so many days that ends at the moment, which itself no longer belongs to it. */
export function windowEnding(to: Instant, days: number): Window {
  const first = instantOfUnixSeconds((daysSince1970(dayOf(to)) - days) * SECONDS_PER_DAY);
  return { from: instantOf(`${dayOf(first)}${to.slice('2026-03-01'.length)}`), to };
}

/** First instants (UTC) of the newest months that had begun by then, oldest first: each is also the end of the month before. */
export function monthStarts(at: Instant, count: number): readonly Instant[] {
  const newest = monthNumber(monthOf(at));
  return Array.from({ length: count }, (_, index) => startOfMonth(newest - count + 1 + index));
}

/** The newest whole months before the moment. */
export function wholeMonthsBefore(at: Instant, count: number): Window {
  const newest = monthNumber(monthOf(at));
  return { from: startOfMonth(newest - count), to: startOfMonth(newest) };
}

/** Whether one moment comes before the other. */
export function isBefore(one: Instant, other: Instant): boolean {
  // Without its Z "10:00:00" sorts before "10:00:00.5"; with it, behind.
  return one.slice(0, -1) < other.slice(0, -1);
}

// "2026-03" is month 2026 * 12 + 2.
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function startOfMonth(number: number): Instant {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  const month = String((number % 12) + 1).padStart(2, '0');
  return instantOf(`${year}-${month}-01T00:00:00Z`);
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

function daysSince1970(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const leapDay = month > 2 ? leapYearsUntil(year) - leapYearsUntil(year - 1) : 0;
  const leapDaysBefore = leapYearsUntil(year - 1) - leapYearsUntil(1969);
  const dayOfYear = (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDay + date - 1;
  return 365 * (year - 1970) + leapDaysBefore + dayOfYear;
}

function leapYearsUntil(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function instantOf(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Counting days: ${text} is no instant`);
  return found;
}

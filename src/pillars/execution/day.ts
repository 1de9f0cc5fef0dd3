// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, instant, instantOfUnixSeconds, plusDays, secondsOf } from '#model';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The first moment of a day `YYYY-MM-DD`, in UTC; `undefined` for what is no day of the calendar. */
export function startOfDay(day: string): Instant | undefined {
  const start = DAY.test(day) ? instant(`${day}T00:00:00Z`) : undefined;
  if (start === undefined || Number.isNaN(Date.parse(start))) return undefined;
  // The 30th of February is read as a day of March.
  return dayOf(instantOfUnixSeconds(secondsOf(start))) === day ? start : undefined;
}

/** The first moment of a day that is known to be one. */
export function dayStart(day: string): Instant {
  const start = startOfDay(day);
  if (start === undefined) throw new RangeError(`Not a day: ${day}`);
  return start;
}

/** The moment at which a day is over. */
export function dayEnd(day: string): Instant {
  return plusDays(dayStart(day), 1);
}

/** The day on which work ends that is over at the moment. */
export function lastDayBefore(end: Instant): string {
  return dayOf(instantOfUnixSeconds(Math.floor(secondsOf(end)) - 1));
}

/** Days, earliest first. */
export function inOrder(days: readonly string[]): readonly string[] {
  return days.toSorted((one, other) => (one < other ? -1 : 1));
}

// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, instant, plusDays } from '#model';

/** What stands for "always was" and "until further notice", so that every interval is [starts, ends). */
export const FIRST_DAY = '0001-01-01';
export const LAST_DAY = '9999-12-31';

/** The day that an interval begins or ends with, absent where it is open. */
export function openEnded(day: string): string | undefined {
  return day === FIRST_DAY || day === LAST_DAY ? undefined : day;
}

export function instantOfDay(day: string | null): Instant | undefined {
  return day === null ? undefined : instant(`${day}T00:00:00Z`);
}

/** Whether the text is a day of the calendar, as `2026-03-31`. */
export function isDay(text: string): boolean {
  const at = instant(`${text}T00:00:00Z`);
  return at !== undefined && dayOf(plusDays(at, 0)) === text;
}

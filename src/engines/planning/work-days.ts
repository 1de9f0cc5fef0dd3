// SPDX-License-Identifier: Apache-2.0
import { spread } from './spread.ts';

/** Days from 1970-01-01 to a day `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** The day `YYYY-MM-DD` of a number of days from 1970-01-01. */
export function dayNamed(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** 0 on Monday, 6 on Sunday; the 1st of January 1970 was a Thursday. */
export function weekday(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

const WORK_DAYS = 5;

export function isWorkDay(number: number): boolean {
  return weekday(number) < WORK_DAYS;
}

/** Hours a week from a day on, until the next entry. */
export interface HoursFrom {
  readonly start: string;
  readonly minutesPerWeek: number;
}

/** Both days belong to it. */
export interface Leave {
  readonly start: string;
  readonly finish: string;
}

/** When somebody, or a team, can work. */
export interface WorkCalendar {
  /** Nothing before the first of them. */
  readonly hours: readonly HoursFrom[];
  readonly leave: readonly Leave[];
}

/** Minutes that somebody can work on each day of a span, both ends included; nothing on weekends and on leave. */
export function availableMinutes(
  { hours, leave }: WorkCalendar,
  { start, finish }: Leave,
): readonly number[] {
  const from = hours
    .map((one) => ({ ...one, day: dayNumber(one.start) }))
    .toSorted((one, other) => one.day - other.day);
  const away = leave.map((one) => [dayNumber(one.start), dayNumber(one.finish)] as const);
  const weeks = new Map<number, readonly number[]>();
  const weekOf = (minutes: number) => {
    const known = weeks.get(minutes) ?? spread(minutes, [1, 1, 1, 1, 1, 0, 0]);
    weeks.set(minutes, known);
    return known;
  };
  const [first, last] = [dayNumber(start), dayNumber(finish)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const day = first + index;
    if (away.some(([begin, end]) => begin <= day && day <= end)) return 0;
    const inForce = from.findLast((one) => one.day <= day);
    return weekOf(inForce?.minutesPerWeek ?? 0)[weekday(day)] ?? 0;
  });
}

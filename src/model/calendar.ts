// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, instantOfUnixMs, type Window } from './instant.ts';

const MS_PER_DAY = 86_400_000;
const MIDNIGHT = /T00:00:00(?:\.0+)?Z$/;

/** Seconds from 1970-01-01T00:00:00Z to the moment, with milliseconds as fraction. */
export function secondsOf(at: Instant): number {
  return Date.parse(at) / 1000;
}

/** Whether one moment comes before the other; right for instants of different precision too. */
export function isBefore(one: Instant, other: Instant): boolean {
  // Without its Z "10:00:00" sorts before "10:00:00.5"; with it, behind.
  return one.slice(0, -1) < other.slice(0, -1);
}

/** The same time so many days later, or earlier when negative. */
export function plusDays(at: Instant, days: number): Instant {
  return instantOfUnixMs(Date.parse(at) + days * MS_PER_DAY);
}

/** The first UTC day whose midnight is the moment or comes after it. */
export function firstDayNotBefore(at: Instant): string {
  return MIDNIGHT.test(at) ? dayOf(at) : dayOf(plusDays(at, 1));
}

/**
 * First and last UTC day that count for the window, both included. A day belongs to the window that its midnight lies in, so windows
 * that adjoin never count a day twice, even when they meet at noon.
 */
export function daysIn({ from, to }: Window): { readonly first: string; readonly last: string } {
  const end = firstDayNotBefore(to);
  return {
    first: firstDayNotBefore(from),
    last: dayOf(instantOfUnixMs(Date.parse(end) - MS_PER_DAY)),
  };
}

/** The same day and time so many months later; the 31st becomes the last day of a shorter month. */
export function plusMonths(at: Instant, months: number): Instant {
  const first = startOfMonth(at, months);
  const lastDay = new Date(Date.parse(startOfMonth(first, 1)) - 1).getUTCDate();
  const day = Math.min(new Date(at).getUTCDate(), lastDay);
  const timeOfDayMs = Date.parse(at) - Math.floor(Date.parse(at) / MS_PER_DAY) * MS_PER_DAY;
  return instantOfUnixMs(Date.parse(first) + (day - 1) * MS_PER_DAY + timeOfDayMs);
}

/** First instant of the UTC month that the moment lies in, or of one so many months later. */
export function startOfMonth(at: Instant, monthsLater = 0): Instant {
  const date = new Date(at);
  const start = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsLater, 1);
  return instantOfUnixMs(start);
}

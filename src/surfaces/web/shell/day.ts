// SPDX-License-Identifier: Apache-2.0
import { daysIn, type Instant } from '#model';

/** `2026-03-01` of `2026-03-01T09:30:00Z`. */
export function dayText(at: string): string {
  return at.slice(0, 10);
}

/** `2025-03-02 to 2026-03-01`: the days that count, both included. */
export function daysText({ from, to }: { readonly from: string; readonly to: string }): string {
  const { first, last } = daysIn({ from: from as Instant, to: to as Instant });
  return `${first} to ${last}`;
}

/** `2026-03-01 09:30 UTC`. */
export function minuteText(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

/** The first moment of a day that a date field holds. */
export function instantOfDay(day: string): string {
  return `${day}T00:00:00Z`;
}

const MINUTES_OF_A_DAY = 1440;

/**
 * Days since a fixed day long ago, with the fraction of the day: for distances on a time axis.
 * Source: the Julian day number of a Gregorian date.
 */
export function dayNumber(at: string): number {
  const [year = 0, month = 1, day = 1] = at.slice(0, 10).split('-').map(Number);
  const [hour = 0, minute = 0] = at.slice(11, 16).split(':').map(Number);
  // The year is made to begin in March, so that the leap day is its last.
  const yearsBack = month <= 2 ? 1 : 0;
  const marchYear = year + 4800 - yearsBack;
  const marchMonth = month + 12 * yearsBack - 3;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const days = day + Math.floor((153 * marchMonth + 2) / 5) + 365 * marchYear + leapDays - 32045;
  return days + (hour * 60 + minute) / MINUTES_OF_A_DAY;
}

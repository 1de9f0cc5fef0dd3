// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';

/**
 * Seconds from 1970-01-01T00:00:00Z to the moment, with its fraction.
 * Counted from the calendar's own rules, since engines do not use `Date`.
 */
export function secondsOf(at: Instant): number {
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = at
    .slice(0, -1)
    .split(/[-T:]/)
    .map(Number);
  return ((daysSince1970(year, month, day) * 24 + hours) * 60 + minutes) * 60 + seconds;
}

// The year is taken to begin in March, so that the leap day is its last; (153 m + 2) / 5 counts the days of the
// months March, April ... before month m, which run 31, 30, 31, 30, 31 twice and then 31.
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + day - 1;
  return marchYear * 365 + leapDays + dayOfYear - DAYS_FROM_MARCH_OF_YEAR_0_TO_1970;
}

const DAYS_FROM_MARCH_OF_YEAR_0_TO_1970 = 719_468;

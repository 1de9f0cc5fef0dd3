// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, instantOfUnixSeconds, plusDays } from '#model';

/** The moment after a day in UTC such as `2027-01-31`; `undefined` for what is not in the calendar. */
export function endOfDay(day: string): Instant | undefined {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // "2027-02-31" is read as the third of March.
  if (Number.isNaN(ms) || dayOf(instantOfUnixSeconds(ms / 1000)) !== day) return undefined;
  return plusDays(instantOfUnixSeconds(ms / 1000), 1);
}

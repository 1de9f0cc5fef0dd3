// SPDX-License-Identifier: Apache-2.0
import { type Instant, instant } from '#model';

/** Tells the time. */
export interface Clock {
  /** The present moment in UTC, to the millisecond. */
  now(): Instant;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => instantOfMilliseconds(Date.now()) };

/** Instant of a count of milliseconds since 1970-01-01T00:00:00Z. */
export function instantOfMilliseconds(milliseconds: number): Instant {
  const at = instant(new Date(milliseconds).toISOString());
  if (at === undefined) throw new RangeError(`No instant for ${milliseconds} ms since 1970`);
  return at;
}

// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import { type Clock, instantOfMilliseconds } from './clock.ts';

/** A clock that stands still until it is told to move. */
export interface FixedClock extends Clock {
  /** Moves the clock, forwards or (negative) backwards. */
  advance(milliseconds: number): void;
}

/** A clock for tests: shows `start` until it is advanced. */
export function fixedClock(start: Instant): FixedClock {
  let shownMs = Date.parse(start);
  return {
    now: () => instantOfMilliseconds(shownMs),
    advance: (milliseconds) => {
      shownMs += milliseconds;
    },
  };
}

// SPDX-License-Identifier: Apache-2.0
import { type Instant, plusDays, startOfMonth, type Window } from '#model';

/** The window of so many days that ends at the moment, which itself no longer belongs to it. */
export function windowEnding(to: Instant, days: number): Window {
  return { from: plusDays(to, -days), to };
}

/** First instants (UTC) of the newest months that had begun by then, oldest first: each is also the end of the month before. */
export function monthStarts(at: Instant, count: number): readonly Instant[] {
  return Array.from({ length: count }, (_, index) => startOfMonth(at, index - count + 1));
}

/** The newest whole months before the moment. */
export function wholeMonthsBefore(at: Instant, count: number): Window {
  return { from: startOfMonth(at, -count), to: startOfMonth(at) };
}

// SPDX-License-Identifier: Apache-2.0
import { type Instant, plusDays, secondsOf, type Window } from '#model';
import { instantOf } from './instant-of.ts';

const DAY_SECONDS = 86_400;

/** The window of the same length that ends where this one begins. */
export function windowBefore({ from, to }: Window): Window {
  return { from: plusDays(from, -lengthInDays({ from, to })), to: from };
}

/** Days from the window's first moment to its end, with fractions. */
export function lengthInDays({ from, to }: Window): number {
  return (secondsOf(to) - secondsOf(from)) / DAY_SECONDS;
}

/** Whole days from the midnight (UTC) that a day begins with to the moment. */
export function wholeDays(day: string, until: Instant): number {
  return Math.floor((secondsOf(until) - secondsOf(instantOf(`${day}T00:00:00Z`))) / DAY_SECONDS);
}

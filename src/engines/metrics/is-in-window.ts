// SPDX-License-Identifier: Apache-2.0
import { firstDayNotBefore, type Instant, type Window } from '#model';

/** Whether the moment lies in the half-open window: its first instant does, its last does not. */
export function isInWindow(at: Instant, window: Window): boolean {
  const moment = sortable(at);
  return moment >= sortable(window.from) && moment < sortable(window.to);
}

/**
 * A test for whether a UTC day counts for the window. A day belongs to the window that its midnight lies in,
 * so windows that adjoin never count a day twice, even when they meet at noon.
 */
export function dayTestOf(window: Window): (day: string) => boolean {
  // Days are compared, not moments: histories have hundreds of thousands of days, and every metric asks.
  const [from, to] = [firstDayNotBefore(window.from), firstDayNotBefore(window.to)];
  return (day) => day >= from && day < to;
}

/** A test for whether a UTC day lies before the window, by the same rule. */
export function earlierTestOf({ from }: Window): (day: string) => boolean {
  const first = firstDayNotBefore(from);
  return (day) => day < first;
}

/** Whether nothing can lie in the window. */
export function isEmptyWindow(window: Window): boolean {
  return sortable(window.from) >= sortable(window.to);
}

/** Whether the window is over before the UTC day begins. */
export function isBeforeDay(window: Window, day: string): boolean {
  return sortable(window.to) <= startOf(day);
}

function startOf(day: string): string {
  return `${day}T00:00:00.000000`;
}

// "10:00:00Z" sorts after "10:00:00.5Z" as text, since "." comes before "Z"; with six digits each they sort as time.
function sortable(at: Instant): string {
  const [seconds, fraction = ''] = at.slice(0, -1).split('.');
  return `${seconds}.${fraction.padEnd(6, '0')}`;
}

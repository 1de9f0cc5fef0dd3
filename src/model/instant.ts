// SPDX-License-Identifier: Apache-2.0

/** A moment, ISO 8601 in UTC with seconds or finer, e.g. `2026-03-01T09:30:00Z`. Sorts as text when all share one precision. */
export type Instant = string & { readonly brand: 'instant' };

/** Half-open window of time: `from` belongs to it, `to` does not. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;

/** The text as an instant; `undefined` when it is not ISO 8601 in UTC. */
export function instant(text: string): Instant | undefined {
  return INSTANT.test(text) ? (text as Instant) : undefined;
}

/** Instant of a count of seconds since 1970-01-01T00:00:00Z, as git stores it. */
export function instantOfUnixSeconds(seconds: number): Instant {
  return instantOfUnixMs(seconds * 1000);
}

/** Instant of a count of milliseconds since 1970-01-01T00:00:00Z. */
export function instantOfUnixMs(ms: number): Instant {
  return new Date(ms).toISOString().replace('.000Z', 'Z') as Instant;
}

/** The UTC day, `YYYY-MM-DD`. */
export function dayOf(at: Instant): string {
  return at.slice(0, 10);
}

/** The UTC month, `YYYY-MM`. */
export function monthOf(at: Instant): string {
  return at.slice(0, 7);
}

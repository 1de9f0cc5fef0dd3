// SPDX-License-Identifier: Apache-2.0
import { type Instant, instantOfUnixSeconds } from '#model';

// Packages of the first registry are from 1995; NuGet writes 1900-01-01 for a version that is not listed.
const EARLIEST_MS = Date.UTC(1990, 0, 1);
const LATEST_MS = Date.UTC(2100, 0, 1);

/** "2026-03-01T10:30:00.123+01:00" or "Sun, 01 Mar 2026 09:30:00 GMT" as an instant, to the second; `undefined` for what is no date. */
export function instantIn(text: string | undefined | null): Instant | undefined {
  const ms = Date.parse(text ?? '');
  const isDate = ms >= EARLIEST_MS && ms < LATEST_MS;
  return isDate ? instantOfUnixSeconds(Math.floor(ms / 1000)) : undefined;
}

// SPDX-License-Identifier: Apache-2.0
import { type Instant, instant } from '#model';

/** The instant that we wrote ourselves; text that is none is a bug. */
export function instantOf(text: string): Instant {
  const found = instant(text);
  if (found === undefined)
    throw new Error(`Reading an instant: expected ISO 8601 in UTC, found "${text}"`);
  return found;
}

// SPDX-License-Identifier: Apache-2.0
import { type Instant, instant } from '#model';

/** A moment that a schema has looked at. */
export function moment(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not a moment: ${text}`);
  return found;
}

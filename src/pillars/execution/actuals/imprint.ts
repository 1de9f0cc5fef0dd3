// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { NewActual } from './new-actual.ts';

/** What makes each row the same when its file comes again. Of two equal rows the second differs by being the second. */
export function imprintsOf(actuals: readonly NewActual[]): readonly string[] {
  const seen = new Map<string, number>();
  return actuals.map(({ on, amount, what, kind }) => {
    const words = JSON.stringify([on, amount, what, kind]);
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return createHash('sha256').update(`${words} ${count}`).digest('hex');
  });
}

// SPDX-License-Identifier: Apache-2.0
import { setTimeout } from 'node:timers/promises';
import type { Office } from './office.ts';

export interface Pace {
  readonly signal: AbortSignal;
  /** A minute where left out: nobody minds one. */
  readonly everyMs?: number | undefined;
}

/**
 * Does the work, and again after a pause, until the signal. What goes wrong is warned of: a database that restarts, a folder that is
 * away for a while; the next time may go better.
 */
export async function everySoOften(
  { log }: Pick<Office, 'log'>,
  doing: string,
  { signal, everyMs = 60_000 }: Pace,
  work: () => Promise<unknown>,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await work();
    } catch (error) {
      log.warn(doing, { error });
    }
    await setTimeout(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

// SPDX-License-Identifier: Apache-2.0
import { setTimeout as wait } from 'node:timers/promises';

/** Time and chance, as the client needs them. */
export interface Timing {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Throws the signal's reason when it aborts. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** 0 to 1. */
  chance(): number;
}

export const realTiming: Timing = {
  now: () => Date.now(),
  async pause(ms, signal) {
    await wait(ms, undefined, { signal }).catch(() => undefined);
    signal.throwIfAborted();
  },
  chance: () => Math.random(),
};

// SPDX-License-Identifier: Apache-2.0
import { setTimeout } from 'node:timers/promises';
import { dayOf, type Principal } from '#model';
import { askForAssessment } from './ask-for-work.ts';
import type { Office } from './office.ts';

/** Often enough that a new day is noticed before people come to work. */
const EVERY_MS = 5 * 60_000;

/**
 * Asks for an assessment when a new UTC day has begun, until the signal: figures are of a day, also where nothing was
 * scanned.
 */
export async function askEachDay(
  office: Pick<Office, 'clock' | 'jobs' | 'log'>,
  principal: Principal,
  { signal, everyMs = EVERY_MS }: { readonly signal: AbortSignal; readonly everyMs?: number },
): Promise<void> {
  let asked = dayOf(office.clock.now());
  while (!signal.aborted) {
    await setTimeout(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    const today = dayOf(office.clock.now());
    if (signal.aborted || today === asked) continue;
    try {
      await askForAssessment(office, principal);
      asked = today;
    } catch (error) {
      // A database that restarts: the next look may go better.
      office.log.warn('Asking for the figures of a new day', { error });
    }
  }
}

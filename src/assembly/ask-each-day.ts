// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Principal } from '#model';
import { askForAssessment } from './ask-for-work.ts';
import { everySoOften, type Pace } from './every-so-often.ts';
import type { Office } from './office.ts';

/** Often enough that a new day is noticed before people come to work. */
const EVERY_MS = 5 * 60_000;

/**
 * Asks for an assessment when a new UTC day has begun, until the signal: figures are of a day, also where nothing was
 * scanned.
 */
export function askEachDay(
  office: Pick<Office, 'clock' | 'jobs' | 'log'>,
  principal: Principal,
  { signal, everyMs = EVERY_MS }: Pace,
): Promise<void> {
  let asked = dayOf(office.clock.now());
  return everySoOften(
    office,
    'Asking for the figures of a new day',
    { signal, everyMs },
    async () => {
      const today = dayOf(office.clock.now());
      if (today === asked) return;
      await askForAssessment(office, principal);
      asked = today;
    },
  );
}

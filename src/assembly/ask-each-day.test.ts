// SPDX-License-Identifier: Apache-2.0
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Instant, instant, type Principal } from '#model';
import { fixedClock } from '#platform/clock';
import { silentLog } from '#platform/log';
import { askEachDay } from './ask-each-day.ts';
import type { Office } from './office.ts';

const principal: Principal = { organisationId: 1, actor: 'lanthorn', role: 'admin' };
const LATE: Instant = instant('2026-03-10T23:30:00Z') ?? fail();
const HOUR_MS = 3_600_000;

function fail(): never {
  throw new Error('Not an instant');
}

/** Jobs that note what is asked for; the first so many times they cannot be reached. */
function noting(failures: number) {
  const asked: string[] = [];
  let left = failures;
  const jobs: Pick<Office['jobs'], 'list' | 'enqueue'> = {
    list: async () => {
      left -= 1;
      if (left >= 0) throw new Error('The database is away');
      return [];
    },
    enqueue: async (_, { kind }) => asked.push(kind),
  };
  return { asked, jobs };
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !isTrue(); i += 1) await setTimeout(2);
}

it('asks once when a new day has begun, also when the first try fails', async () => {
  const clock = fixedClock(LATE);
  const { asked, jobs } = noting(2);
  const stop = new AbortController();
  const office = { clock, jobs, log: silentLog } as unknown as Office;
  const running = askEachDay(office, principal, { signal: stop.signal, everyMs: 1 });

  await setTimeout(20);
  expect(asked).toEqual([]);
  clock.advance(HOUR_MS);
  await until(() => asked.length > 0);
  await setTimeout(20);
  expect(asked).toEqual(['assess']);
  clock.advance(24 * HOUR_MS);
  await until(() => asked.length > 1);
  expect(asked).toEqual(['assess', 'assess']);

  stop.abort();
  await running;
});

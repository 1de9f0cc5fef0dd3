// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { metrics, singleDaysFrom } from '#engines/metrics';
import { instant, type Window } from '#model';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { NOW, openWho } from './who-is-who.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const PEOPLE = [
  'Augusta Lovelace <augusta.lovelace@gmail.com>',
  'Augusta Lovelace <augusta@engine.com>',
  'Grace Hopper <grace@navy.com>',
  'Katherine Johnson <kj@orbit.com>',
  'renovate[bot] <bot@renovateapp.com>',
];

const windows: readonly Window[] = [
  { from: at('2025-07-01'), to: at('2025-10-01') },
  { from: at('2025-01-01'), to: at('2026-01-01') },
];

function at(day: string) {
  const found = instant(`${day}T00:00:00Z`);
  if (found === undefined) throw new Error(`Not a day: ${day}`);
  return found;
}

const someWork = fc.array(
  fc.record({
    by: fc.constantFrom(...PEOPLE),
    day: fc
      .record({
        year: fc.constantFrom(2022, 2023, 2024, 2025),
        month: fc.integer({ min: 1, max: 12 }),
      })
      .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}-15`),
    commits: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 5, maxLength: 60 },
);

it('a history told with its early days folded gives every figure that the whole one gives', async () => {
  await fc.assert(
    fc.asyncProperty(someWork, someWork, async (one, other) => {
      const place = await openWho(test);
      await place.worked(await place.repository('one'), one);
      await place.worked(await place.repository('other'), other);
      await changeEmployer(place);
      const contributions = await place.activity.contributions(place.principal, {});

      for (const window of windows) {
        for (const metric of metrics.filter(({ needs }) => needs.includes('contributions'))) {
          const folded = await place.activity.contributions(place.principal, {
            singleDaysFrom: singleDaysFrom(metric, window),
          });
          const none = { releases: [], components: [], items: [] };
          expect([
            metric.id,
            metric.compute({ contributions: folded, ...none }, window, {}),
          ]).toEqual([metric.id, metric.compute({ contributions, ...none }, window, {})]);
        }
      }
    }),
    { numRuns: 4 },
  );
});

/** Somebody whose employer is another one in the middle of what is folded. */
async function changeEmployer(place: Awaited<ReturnType<typeof openWho>>): Promise<void> {
  const { id: personId } = await place.named('');
  const engine = { personId, organisation: 'Engine', from: '2023-06-01', to: '2024-06-01' };
  await place.who.addAffiliation(place.principal, engine, NOW);
}

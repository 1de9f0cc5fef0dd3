// SPDX-License-Identifier: Apache-2.0
// Of twelve repositories somebody's word about people touches two: these are measured anew, and no more.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayOf, type Instant, plusDays } from '#model';
import { assess } from './assess.ts';
import { registerAndScan } from './find-repositories-job.ts';
import {
  makeTestRepository,
  openTestOffice,
  type TestOffice,
  type TestRepository,
} from './office.fixture.ts';
import { peopleRoom } from './people-room.ts';

const MANY = 12;
const TWO_MINUTES = 120_000;
const WEI = ['Wei Wang <a@engine.org>', 'Wei Wang <b@mail.net>'];

let test: TestOffice;
let repositories: readonly TestRepository[];
beforeAll(async () => {
  test = await openTestOffice();
  repositories = Array.from({ length: MANY }, (_, i) => {
    const repository = makeTestRepository(`lamp-${i}`);
    // Wei Wang works in the first two under both addresses, in the third under the one that stays, elsewhere not at all.
    const authors = i < 2 ? WEI : i === 2 ? WEI.slice(0, 1) : [`Bo${i} Ek <bo${i}@x${i}.org>`];
    for (const [n, author] of authors.entries()) {
      repository.commit({ [`file-${n}`]: author });
      repository.git('commit', '-q', '--amend', '--no-edit', `--author=${author}`);
    }
    return repository;
  });
  const found = repositories.map(({ folder }, i) => ({
    ...{ path: folder, name: `lamp-${i}` },
    kind: 'working-copy' as const,
  }));
  await registerAndScan(test.office, test.principal, found);
  await test.office.jobs.idle();
}, TWO_MINUTES);
afterAll(async () => {
  await test.close();
  for (const repository of repositories) repository.remove();
});

const caller = () => ({ ...test.principal, accountId: 1, name: 'Ada', organisationName: 'Test' });

async function merge() {
  const { items } = await peopleRoom(test.office).proposals(caller(), { limit: 10 });
  const [proposal] = items;
  if (proposal === undefined) throw new Error('Nothing is proposed');
  const pairs = [{ left: proposal.left.identityId, right: proposal.right.identityId }];
  return peopleRoom(test.office).decide(caller(), { pairs, verdict: 'same' });
}

it('a merge that touches two of twelve repositories reads their KPIs and those of the whole', async () => {
  const { office, principal } = test;
  const now = office.clock.now();
  for (const { id, name } of await office.portfolio.all(principal)) {
    const wanted = { name, metricId: 'contributors', windowDays: 365, repositoryId: id };
    await office.measurement.addKpi(principal, wanted, now);
  }
  await office.measurement.takeReadings(principal, now);
  const ofWhole = (await office.measurement.kpis(principal)).filter(
    ({ scope }) => scope === 'organisation',
  );
  expect(await office.measurement.measureTouched(principal, office.clock.now())).toEqual({
    ...{ repositories: 0, kpis: 0, added: 0 },
  });
  await office.jobs.stop();

  await merge();
  const anew = await office.measurement.measureTouched(principal, office.clock.now());

  expect(anew.repositories).toBe(2);
  expect(anew.kpis).toBeLessThanOrEqual(2 + ofWhole.length);
  expect(anew.added).toBeGreaterThan(0);
  expect((await office.measurement.measureTouched(principal, office.clock.now())).kpis).toBe(0);
});

it('what was read of a quarter gone by stays as it was known then', async () => {
  const { office, principal } = test;
  const kpi = (await office.measurement.kpis(principal)).find(
    ({ scope, metricId }) => scope === 'organisation' && metricId === 'contributors',
  );
  const before = (kpi?.readings ?? []).slice(0, -1);
  expect(before.length).toBeGreaterThan(0);

  const { items } = await peopleRoom(office).decisions(caller(), { limit: 10 });
  await peopleRoom(office).undo(caller(), { ids: items.slice(0, 1).map(({ id }) => id) });
  const later = office.clock.now();
  await office.measurement.measureTouched(principal, later);

  const after = (await office.measurement.kpis(principal)).find(({ id }) => id === kpi?.id);
  expect(after?.readings.slice(0, before.length)).toEqual(before);
  const { at, knownAt } = after?.latest ?? {};
  expect([at, knownAt].map((moment) => Date.parse(moment ?? ''))).toEqual(
    [later, later].map((moment) => Date.parse(moment)),
  );
  expect(after?.latest?.value).toBe((kpi?.latest?.value ?? 0) + 1);
});

/** An assessment of the day after, while people are said to be one. Result: the days of all KPIs when sheets were begun. */
async function assessWhileMerging(at: Instant): Promise<ReadonlySet<string | undefined>> {
  const { office, principal } = test;
  const { measurement } = office;
  const days = new Set<string | undefined>();
  const watched: typeof measurement = {
    ...measurement,
    takeReadings: async (...asked) => {
      const taken = await measurement.takeReadings(...asked);
      await merge();
      return taken;
    },
    keepSheets: async (...asked) => {
      for (const { latest } of await measurement.kpis(principal)) days.add(latest?.at.slice(0, 10));
      return measurement.keepSheets(...asked);
    },
  };
  const onThatDay = { ...office, clock: { now: () => at }, measurement: watched };
  await assess(onThatDay, { principal, progress: () => undefined });
  return days;
}

async function contributors(): Promise<number | undefined> {
  const kpis = await test.office.measurement.kpis(test.principal);
  const ofWhole = kpis.filter(({ scope }) => scope === 'organisation');
  return ofWhole.find(({ metricId }) => metricId === 'contributors')?.latest?.value;
}

it('KPIs are read before the sheets, and what is said meanwhile is still to be read', async () => {
  const { office, principal } = test;
  const tomorrow = plusDays(office.clock.now(), 1);
  const before = (await contributors()) ?? 0;

  const days = await assessWhileMerging(tomorrow);
  const during = await contributors();
  const anew = await office.measurement.measureTouched(principal, tomorrow);

  expect([...days]).toEqual([dayOf(tomorrow)]);
  expect([during, anew.repositories, await contributors()]).toEqual([before, 2, before - 1]);
});

it('also where there was no sheet yet', async () => {
  const { office, principal } = test;
  const { items } = await peopleRoom(office).decisions(caller(), { limit: 10 });
  await peopleRoom(office).undo(caller(), { ids: items.slice(0, 1).map(({ id }) => id) });
  const dayAfter = plusDays(office.clock.now(), 2);
  const before = (await contributors()) ?? 0;
  await office.storage.write(principal, { action: 'test', subject: 'sheets' }, (tx) =>
    tx.query('DELETE FROM measurement_sheet'),
  );

  await assessWhileMerging(dayAfter);

  // Undone before the readings and merged after them.
  expect(await contributors()).toBe(before);
  expect(await office.measurement.measureTouched(principal, dayAfter)).toMatchObject({ kpis: 0 });
});

// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, test } from 'vitest';
import { metricFacts } from '../metric-facts.ts';
import {
  makeTestRepository,
  openTestOffice,
  type TestOffice,
  type TestRepository,
} from '../office.fixture.ts';
import { type MeasuringThreads, measureAside, openMeasuringThreads } from './measure-aside.ts';

let opened: TestOffice;
let lamp: TestRepository;
let threads: MeasuringThreads;
let repository: { readonly id: number; readonly name: string };
beforeAll(async () => {
  opened = await openTestOffice();
  lamp = makeTestRepository('lamp');
  lamp.commit({ 'wick.txt': 'a\n' });
  lamp.commit({ 'wick.txt': 'b\n' });
  repository = { id: await opened.scan(lamp.folder), name: 'lamp' };
  threads = openMeasuringThreads();
});
afterAll(async () => {
  await threads.close();
  await opened.close();
  lamp.remove();
});

function everythingAside() {
  const { office } = opened;
  return measureAside({ ...office, facts: metricFacts(office), threads, worthAThread: 0 });
}

test('a thread measures what this one does', async () => {
  const { office, principal } = opened;
  const aside = everythingAside();
  const [kpi] = await office.measurement.kpis(principal);
  const at = office.clock.now();

  expect(await aside.workOutSheet(principal, repository.id, at)).toEqual(
    await office.measurement.workOutSheet(principal, repository.id, at),
  );
  expect(await aside.projectRows(principal, repository, 'commits', at)).toEqual(
    await office.measurement.projectRows(principal, repository, 'commits', at),
  );
  expect(await aside.kpi(principal, kpi?.id ?? 0, at)).toEqual(
    await office.measurement.kpi(principal, kpi?.id ?? 0, at),
  );
});

test('readings and sheets are kept from a thread as well', async () => {
  const { office, principal } = opened;
  lamp.commit({ 'wick.txt': 'c\n' });
  await opened.scan(lamp.folder);
  const tomorrow = new Date(Date.parse(office.clock.now()) + 86_400_000).toISOString();
  const at = tomorrow as ReturnType<typeof office.clock.now>;

  expect(await everythingAside().keepSheets(principal, at)).toBe(1);
  expect(await office.measurement.keepSheets(principal, at)).toBe(0);
  expect((await everythingAside().takeReadings(principal, at)).added).toBeGreaterThan(0);
  expect((await office.measurement.takeReadings(principal, at)).added).toBe(0);
});

test('a refusal of a thread is one here', async () => {
  const { office, principal } = opened;

  await expect(everythingAside().kpi(principal, 4711, office.clock.now())).rejects.toMatchObject({
    name: 'Refusal',
    kind: 'not-found',
    code: 'measurement/no-such-kpi',
  });
});

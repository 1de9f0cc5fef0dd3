// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Refusal } from '#model';
import { createTestStorage, listLog, type TestStorage } from '#platform/storage';
import { at } from '../facts.fixture.ts';
import { openReports, reportsBetween } from './index.ts';
import { nextFreeze } from './report.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const NOW = at('2026-03-18T12:00:00Z');
const LATER = at('2026-07-02T08:00:00Z');
const FILES = [
  { format: 'html', text: '<p>Ä</p>' },
  { format: 'md', text: '# Ä\n' },
  { format: 'csv', text: 'a,b\r\n' },
] as const;
const made = async () => ({ title: 'Board paper', files: FILES });

it.each([
  ['week', 'UTC', '2026-03-18T12:00:00Z', '2026-03-23T00:00:00Z'],
  ['week', 'Europe/Berlin', '2026-03-22T23:30:00Z', '2026-03-29T22:00:00Z'],
  ['month', 'UTC', '2026-12-31T23:00:00Z', '2027-01-01T00:00:00Z'],
  ['month', 'Asia/Tokyo', '2026-03-31T16:00:00Z', '2026-04-30T15:00:00Z'],
  ['quarter', 'America/New_York', '2026-04-01T03:00:00Z', '2026-04-01T04:00:00Z'],
  ['quarter', 'UTC', '2026-05-05T00:00:00Z', '2026-07-01T00:00:00Z'],
] as const)('freezes each %s in %s after %s', (every, zone, after, next) => {
  expect(nextFreeze({ every, zone }, at(after))).toBe(next);
});

it('keeps the bytes, and their hashes in the log', async () => {
  const principal = await test.anotherOrganisation();
  const reports = openReports(test.storage);
  const { title, files } = await made();

  const id = await reports.keep(principal, { title, source: 'board-paper', files }, NOW);

  const bytes = await reports.file(principal, id ?? 0, 'html');
  expect(Buffer.from(bytes).toString()).toBe('<p>Ä</p>');
  const [report] = await reports.latest(principal, 10);
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect(report?.files).toContainEqual({ format: 'html', size: 9, hash });
  const entries = await test.storage.read(principal, (tx) => listLog(tx, { limit: 10 }));
  expect(JSON.stringify(entries)).toContain(hash);
  await expect(
    reports.file(await test.anotherOrganisation(), id ?? 0, 'html'),
  ).rejects.toMatchObject({ kind: 'not-found' });
});

it('makes one for each period, however many workers and however late', async () => {
  const principal = await test.anotherOrganisation();
  const reports = openReports(test.storage);
  const words = { name: 'Board', source: 'board-paper', every: 'month', zone: 'UTC' } as const;
  await reports.addSchedule(principal, words, NOW);
  expect(await reports.isDue(principal, NOW)).toBe(false);
  expect(await reports.isDue(principal, LATER)).toBe(true);

  const counts = await Promise.all([1, 2, 3].map(() => reports.makeDue(principal, LATER, made)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(await reports.makeDue(principal, LATER, made)).toBe(0);
  expect(await reports.latest(principal, 10)).toHaveLength(1);
  expect(await reports.schedules(principal)).toMatchObject([
    { nextAt: '2026-08-01T00:00:00Z', problem: undefined },
  ]);
});

it('says why one could not be made, and goes on', async () => {
  const principal = await test.anotherOrganisation();
  const reports = openReports(test.storage);
  const words = { name: 'Gone', source: 'dashboard:7', every: 'week', zone: 'UTC' } as const;
  await reports.addSchedule(principal, words, NOW);

  await reports.makeDue(principal, LATER, async () => {
    throw new Refusal('not-found', 'x/gone', 'There is no dashboard 7.', 'Look.');
  });

  expect(await reports.latest(principal, 10)).toEqual([]);
  const [schedule] = await reports.schedules(principal);
  expect(schedule).toMatchObject({ problem: 'There is no dashboard 7.' });
  await reports.removeSchedule(principal, { id: schedule?.id ?? 0, revision: 1 }, LATER);
  expect(await reports.isDue(principal, at('2027-01-01T00:00:00Z'))).toBe(false);
});

it('is for one alone where it shows what nobody else sees, and a digest tells nobody of it', async () => {
  const principal = await test.anotherOrganisation();
  const [ada, bob] = ['ada', 'bob'].map((actor) => ({ ...principal, actor }));
  const reports = openReports(test.storage);
  const report = { ...(await made()), source: 'dashboard:3', onlyFor: 'ada' };

  const id = (await reports.keep(ada ?? principal, report, NOW)) ?? 0;

  expect(await reports.latest(ada ?? principal, 10)).toMatchObject([{ id, onlyFor: 'ada' }]);
  expect(await reports.latest(bob ?? principal, 10)).toEqual([]);
  await expect(reports.file(bob ?? principal, id, 'html')).rejects.toMatchObject({
    kind: 'not-found',
  });
  const period = { from: at('2026-01-01T00:00:00Z'), to: LATER };
  expect(await test.storage.read(principal, (tx) => reportsBetween(tx, period))).toEqual([]);
});

it('is made by other words once its schedule has been changed', async () => {
  const principal = await test.anotherOrganisation();
  const reports = openReports(test.storage);
  const words = { name: 'Board', source: 'board-paper', every: 'quarter', zone: 'UTC' } as const;
  await reports.addSchedule(principal, words, NOW);
  const [{ id, revision } = { id: 0, revision: 0 }] = await reports.schedules(principal);
  const weekly = { ...words, id, revision, every: 'week' } as const;

  await reports.changeSchedule(principal, weekly, NOW);

  await expect(reports.changeSchedule(principal, weekly, NOW)).rejects.toMatchObject({
    kind: 'stale',
  });
  expect(await reports.schedules(principal)).toMatchObject([
    { every: 'week', nextAt: '2026-03-23T00:00:00Z', revision: 2 },
  ]);
});

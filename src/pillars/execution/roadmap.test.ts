// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { APPROVAL, at, inFlight, JANUARY, milestoneOf, opened, PLAN } from './opened.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

it('moving a plan that is approved asks why and keeps the old one; what is done stays', async () => {
  const office = await inFlight(test);
  const { principal, execution, id } = office;
  const { id: milestoneId } = await milestoneOf(office, 'Clean the code');
  await execution.claimProgress(principal, { milestoneId, done: 100, comment: '' }, JANUARY);
  const shift = { id, revision: 5, days: 31 };

  await expect(execution.shift(principal, shift, JANUARY)).rejects.toMatchObject({
    code: 'execution/no-reason',
  });
  await execution.shift(principal, { ...shift, ...APPROVAL }, JANUARY);

  const [item] = await execution.roadmap(principal, JANUARY);
  expect(item).toMatchObject({
    start: '2026-01-01',
    finish: '2026-05-31',
    baseline: { start: '2026-01-01', finish: '2026-04-30' },
    milestones: [
      { title: 'Clean the code', start: '2026-01-01', finish: '2026-02-28', done: 100 },
      { title: 'Release it', start: '2026-04-01', finish: '2026-05-31', done: 0 },
    ],
  });
});

it('moves one milestone alone, and refuses what is no move', async () => {
  const office = await opened(test);
  const { principal, execution, id } = office;
  await execution.changePlan(principal, { id, revision: 1, ...PLAN }, JANUARY);
  const { id: milestoneId } = await milestoneOf(office, 'Release it');

  await execution.shift(principal, { id, revision: 2, milestoneId, days: -1 }, JANUARY);

  expect(await milestoneOf(office, 'Release it')).toMatchObject({
    start: '2026-02-28',
    finish: '2026-04-29',
  });
  expect(await milestoneOf(office, 'Clean the code')).toMatchObject({ finish: '2026-02-28' });
  for (const wrong of [{ days: 0 }, { days: 1.5 }, { days: 1, milestoneId: 999_999 }]) {
    await expect(
      execution.shift(principal, { id, revision: 3, ...wrong }, JANUARY),
    ).rejects.toMatchObject({ code: 'execution/bad-shift' });
  }
});

it('tells the share of milestones that is done, by weight and by day', async () => {
  const office = await inFlight(test);
  const { principal, execution, id } = office;
  const claim = async (title: string, done: number, on: string) => {
    const { id: milestoneId } = await milestoneOf(office, title);
    await execution.claimProgress(principal, { milestoneId, done, comment: '' }, at(on));
  };
  await claim('Clean the code', 50, '2026-01-10T00:00:00Z');
  await claim('Release it', 100, '2026-02-10T00:00:00Z');

  const shares = await execution.doneShares(principal, [id, 999_999]);

  expect(shares.get(id)?.map(({ value }) => value)).toEqual([0, 0.125, 0.875]);
  expect(shares.get(999_999)).toBeUndefined();
});

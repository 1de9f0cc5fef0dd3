// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { at, opened, RATE, reading, UNRESOLVED } from './opened.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

describe('the forecast', () => {
  const daily = (count: number, valueOn: (day: number) => number) =>
    Array.from({ length: count }, (_, day) =>
      reading(`2027-01-${String(day + 1).padStart(2, '0')}T06:00:00Z`, valueOn(day)),
    );
  const NOW = at('2027-01-20T00:00:00Z');

  it('says how many days of readings it has while they are too few', async () => {
    const { read, keyResultOf } = await opened(test);
    read(RATE, ...daily(3, () => 0.5), reading('2027-01-03T09:00:00Z', 0.6));

    const { forecast, readings } = await keyResultOf(RATE, NOW);

    expect(forecast).toBe('not enough data: 3 of 5 readings');
    expect(readings).toHaveLength(3);
  });

  it('carries the trend on to the due date, and not past what a share can be', async () => {
    const { read, keyResultOf } = await opened(test);
    read(RATE, ...daily(10, (day) => 0.3 + day / 1000));
    const slow = (await keyResultOf(RATE, NOW)).forecast;
    read(RATE, reading('2027-01-11T06:00:00Z', 0.9), reading('2027-01-12T06:00:00Z', 0.95));
    const wild = (await keyResultOf(RATE, NOW)).forecast;

    expect(slow).toBe(
      'at this pace 0.48 by 30 Jun 2027 (80 %: 0.39 to 0.57), 0 % likely to meet it',
    );
    expect(wild).toMatch(/^at this pace .* to 1\), \d+ % likely to meet it/);
  });

  it('says that a target was met from the start', async () => {
    const { principal, strategy, read, keyResultOf } = await opened(test);
    read(UNRESOLVED, reading('2026-12-31T09:30:00Z', 0));
    await strategy.adoptBaselines(principal);

    const { forecast, pace: state } = await keyResultOf(UNRESOLVED, NOW);

    expect(forecast).toBe(
      'met from the start: 0 against a target of 0; only a lower target would leave something to reach',
    );
    expect(state).toBe('ahead');
  });

  it('says that a target is met now, and what comes next', async () => {
    const { principal, strategy, read, keyResultOf } = await opened(test);
    read(UNRESOLVED, reading('2026-12-31T09:30:00Z', 4), reading('2027-01-04T09:30:00Z', 0));
    await strategy.adoptBaselines(principal);

    const { forecast } = await keyResultOf(UNRESOLVED, NOW);

    expect(forecast).toBe('met now; not enough data: 2 of 5 readings');
  });

  it('ends with the due date', async () => {
    const { read, keyResultOf } = await opened(test);
    read(RATE, ...daily(10, () => 0.5));

    const { forecast } = await keyResultOf(RATE, at('2027-07-01T00:00:00Z'));

    expect(forecast).toBe('the due date has passed: not met, 0.5 against a target of 1');
  });
});

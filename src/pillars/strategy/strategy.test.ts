// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metricById } from '#engines/metrics';
import { keyResultProgress, objectiveProgress, pace } from '#engines/planning';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { at, countOf, KPIS, opened, RATE, reading, START, UNRESOLVED } from './opened.fixture.ts';
import { objectiveTemplates } from './templates.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

describe('the templates of objectives', () => {
  it('have no key result that is due after its objective', () => {
    for (const { months, keyResults } of objectiveTemplates()) {
      expect(Math.max(...keyResults.map((each) => each.months))).toBeLessThanOrEqual(months);
    }
  });

  it('bind key results in the unit and direction of the metric, and have keys of their own', () => {
    const keyResults = objectiveTemplates().flatMap((objective) => objective.keyResults);
    for (const keyResult of keyResults) {
      if (!('kpi' in keyResult)) continue;
      const { kpi, unit, direction } = keyResult;
      expect(metricById(kpi)).toMatchObject({ unit, direction });
    }
    const keys = keyResults.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the starter strategy', () => {
  it('is adopted once, and starts now', async () => {
    const { principal, strategy } = await opened(test);

    await strategy.ensureStarterStrategy(principal, KPIS, at('2027-02-01T00:00:00Z'));

    const { mission, objectives } = await strategy.objectives(principal, START);
    expect(mission).toMatch(/^We use open source knowingly/);
    expect(objectives).toHaveLength(4);
    for (const { start, why } of objectives)
      expect([start, why]).toEqual([START, expect.any(String)]);
    expect(objectives[0]?.due).toBe('2027-06-30T09:30:00Z');
    expect(await countOf(test, principal, 'strategy/adopt-starter')).toBe(1);
  });

  it('of one organisation is not seen by another', async () => {
    const { principal, strategy } = await opened(test);
    const other = await test.anotherOrganisation();
    const { objectives } = await strategy.objectives(principal, START);

    const seen = await strategy.objectives(other, START);
    const asked = strategy.objective(other, objectives[0]?.id ?? 0, START);

    expect(seen).toEqual({ mission: '', missionRevision: 0, objectives: [] });
    await expect(asked).rejects.toMatchObject({ code: 'strategy/no-such-objective' });
  });
});

describe('what is not known', () => {
  it('stays unknown on every way: value, progress, pace, objective and forecast', async () => {
    const { principal, strategy, read } = await opened(test);
    read(RATE, reading('2026-12-31T09:30:00Z', undefined));

    await strategy.adoptBaselines(principal);
    const { objectives } = await strategy.objectives(principal, at('2027-02-01T00:00:00Z'));

    expect(objectives[0]).toMatchObject({ known: 0, pace: 'unknown', progress: undefined });
    expect(objectives[0]?.keyResults[0]).toMatchObject({
      value: undefined,
      status: 'unknown',
      baseline: undefined,
      progress: undefined,
      progressRaw: undefined,
      pace: 'unknown',
      forecast: 'not enough data: 0 of 5 readings',
    });
    expect(await countOf(test, principal, 'strategy/adopt-baseline')).toBe(0);
  });

  it('does not become the last known value', async () => {
    const { principal, strategy, read, keyResultOf } = await opened(test);
    read(RATE, reading('2026-12-31T09:30:00Z', 0.5), reading('2027-01-02T00:00:00Z', undefined));

    await strategy.adoptBaselines(principal);

    const { baseline, value, progress } = await keyResultOf(RATE, at('2027-01-03T00:00:00Z'));
    expect([baseline, value, progress]).toEqual([0.5, undefined, undefined]);
  });
});

describe('baselines', () => {
  it('are the first value known since the start, not one filled in from before, and are set once', async () => {
    const { principal, strategy, read, keyResultOf } = await opened(test);
    read(
      RATE,
      reading('2026-12-01T00:00:00Z', 0.1),
      reading('2026-12-31T09:30:00Z', undefined),
      reading('2027-01-04T09:30:00Z', 0.4),
    );

    const first = await strategy.adoptBaselines(principal);
    read(RATE, reading('2027-01-05T09:30:00Z', 0.7));
    const second = await strategy.adoptBaselines(principal);

    const { baseline } = await keyResultOf(RATE, at('2027-01-06T00:00:00Z'));
    expect([first, second, baseline]).toEqual([1, 0, 0.4]);
    expect(await countOf(test, principal, 'strategy/adopt-baseline')).toBe(1);
  });
});

describe('progress', () => {
  it('is what the planning engine says, for key results and objectives', async () => {
    const { principal, strategy, read } = await opened(test);
    const now = at('2027-03-31T09:30:00Z');
    read(RATE, reading('2026-12-31T09:30:00Z', 0.4), reading('2027-03-30T00:00:00Z', 0.7));
    read(UNRESOLVED, reading('2026-12-31T09:30:00Z', 40), reading('2027-03-30T00:00:00Z', 50));
    await strategy.adoptBaselines(principal);

    const objective = (await strategy.objectives(principal, now)).objectives[0];

    const [allowed, unresolved] = objective?.keyResults ?? [];
    const rate = keyResultProgress({ baseline: 0.4, target: 1, value: 0.7, direction: 'increase' });
    const left = keyResultProgress({ baseline: 40, target: 0, value: 50, direction: 'decrease' });
    expect([allowed?.progress, allowed?.progressRaw]).toEqual([rate.progress, rate.raw]);
    expect([unresolved?.progress, unresolved?.progressRaw]).toEqual([0, left.raw]);
    const whole = objectiveProgress([
      { progress: rate.progress, weight: 2 },
      { progress: left.progress, weight: 1 },
    ]);
    const due = at('2027-06-30T09:30:00Z');
    expect(objective).toMatchObject(whole);
    expect(objective?.pace).toBe(pace({ ...whole, start: START, due, at: now }).state);
  });

  it.each([
    { baseline: 0, value: 0, progress: 1 },
    { baseline: -1, value: 0, progress: 1 },
    { baseline: -1, value: 1, progress: 0 },
  ])('from $baseline to at most 0, met at the start, is $progress at $value', async (given) => {
    const { principal, strategy, read, keyResultOf } = await opened(test);
    read(UNRESOLVED, reading('2026-12-31T09:30:00Z', given.baseline));
    await strategy.adoptBaselines(principal);
    read(UNRESOLVED, reading('2027-01-04T09:30:00Z', given.value));

    const { progress } = await keyResultOf(UNRESOLVED, at('2027-01-05T00:00:00Z'));

    expect(progress).toBe(given.progress);
  });
});

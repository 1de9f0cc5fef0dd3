// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '#model';
import { createTestStorage, listLog, type TestStorage } from '#platform/storage';
import { at, components, factsInMemory, NO_FACTS, work } from './facts.fixture.ts';
import { openMeasurement } from './index.ts';
import { MARCH, openedWith, STEADY } from './opened.fixture.ts';
import { starterKpis } from './starter-kpis.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const LATER = at('2026-03-10T10:30:00Z');
const NEXT_DAY = at('2026-03-11T09:30:00Z');

async function entriesOf(principal: Principal, action: string) {
  const entries = await test.storage.read(principal, (tx) => listLog(tx, { limit: 100 }));
  return entries.filter((entry) => entry.action === action);
}

describe('KPIs', () => {
  it('are given once, with the unit and direction of their metric', async () => {
    const { principal, measurement } = await openedWith(test);

    const again = await measurement.ensureKpis(principal, [], LATER);

    const kpis = await measurement.kpis(principal);
    expect([...again.keys()]).toEqual(starterKpis.map(({ key }) => key));
    expect(kpis).toHaveLength(starterKpis.length);
    expect(kpis[0]).toMatchObject({
      unit: 'share',
      direction: 'increase',
      target: 1,
      readings: [],
    });
    expect(await entriesOf(principal, 'measurement/add-starter-kpis')).toHaveLength(1);
  });

  it('set what is a parameter of their metric, and nothing else', async () => {
    const { principal, measurement, say } = await openedWith(test);
    say({
      contributions: [
        work('ada', '2026-03-01', 1),
        work('robot', '2026-03-02', 5, { actorClass: 'bot' }),
      ],
    });
    const wanted = { name: 'With bots', metricId: 'contributors', windowDays: 365 };
    const parameters = { includeBots: true };
    const id = await measurement.addKpi(principal, { ...wanted, parameters }, MARCH);
    await measurement.takeReadings(principal, MARCH);

    const { kpi, evidence } = await measurement.kpi(principal, id, LATER);
    expect(kpi.latest?.value).toBe(2);
    expect(evidence.metric.parameters).toContainEqual(
      expect.objectContaining({ id: 'includeBots', setting: true }),
    );
    const add = (wrong: Record<string, number | boolean>) =>
      measurement.addKpi(principal, { ...wanted, parameters: wrong }, MARCH);
    await expect(add({ percentile: 50 })).rejects.toMatchObject({
      code: 'measurement/no-such-parameter',
    });
    await expect(add({ includeBots: 3 })).rejects.toMatchObject({
      code: 'measurement/bad-parameter',
    });
  });

  it('of one organisation are not seen by another', async () => {
    const { principal, measurement, idOf } = await openedWith(test, STEADY);
    await measurement.takeReadings(principal, MARCH);
    const other = await test.anotherOrganisation();
    const id = idOf('contributors');

    expect(await measurement.kpis(other)).toEqual([]);
    expect((await measurement.readings(other, [id])).get(id)).toEqual([]);
    expect(await measurement.latest(other, [id])).toEqual(new Map());
    await expect(measurement.kpi(other, id, MARCH)).rejects.toMatchObject({
      code: 'measurement/no-such-kpi',
    });
  });
});

describe('readings', () => {
  it('of unchanged facts are taken once a day', async () => {
    const { principal, measurement } = await openedWith(test, STEADY);

    const first = await measurement.takeReadings(principal, MARCH);
    const second = await measurement.takeReadings(principal, LATER);
    const nextDay = await measurement.takeReadings(principal, NEXT_DAY);

    expect(first.added).toBe(starterKpis.length);
    expect(second).toEqual({ added: 0, backFilled: 0 });
    expect(nextDay).toEqual({ added: starterKpis.length, backFilled: 0 });
    expect(await entriesOf(principal, 'measurement/take-readings')).toHaveLength(2);
  });

  it('are taken again on the same day where the facts have changed, and the old ones stay', async () => {
    const { principal, measurement, say, idOf } = await openedWith(test, {
      ...NO_FACTS,
      components: components(10, 6),
    });
    const id = idOf('license-coverage');
    await measurement.takeReadings(principal, MARCH);
    say({ components: components(10, 9) });

    const { added } = await measurement.takeReadings(principal, LATER);

    const readings = (await measurement.readings(principal, [id])).get(id);
    expect(added).toBe(3);
    expect(readings?.map(({ value }) => value)).toEqual([0.6, 0.9]);
    expect((await measurement.latest(principal, [id])).get(id)?.at).toBe(LATER);
  });

  it('of what no source knows are unknown, not zero', async () => {
    const { principal, measurement } = await openedWith(test);

    await measurement.takeReadings(principal, MARCH);

    const latest = (await measurement.kpis(principal)).map((kpi) => kpi.latest);
    expect(latest).toHaveLength(starterKpis.length);
    for (const reading of latest)
      expect(reading).toMatchObject({ status: 'unknown', value: undefined });
  });

  it('of the month ends before are filled in from history, and say that they are known since now', async () => {
    const { principal, measurement, idOf } = await openedWith(test, {
      ...STEADY,
      components: components(10, 6),
    });

    await measurement.takeReadings(principal, MARCH);

    const ids = [idOf('commits-by-month'), idOf('license-coverage')];
    const readings = await measurement.readings(principal, ids);
    const past = (readings.get(ids[0] ?? 0) ?? []).slice(0, -1);
    expect(past).toHaveLength(12);
    expect(past[0]).toEqual({
      at: '2025-04-01T00:00:00Z',
      knownAt: MARCH,
      value: 6,
      status: 'known',
      coverage: undefined,
    });
    expect(past.at(-1)?.at).toBe('2026-03-01T00:00:00Z');
    expect(readings.get(ids[1] ?? 0)).toHaveLength(1);
  });

  it('of the past see only what was there then', async () => {
    const { principal, measurement, idOf } = await openedWith(test, {
      ...NO_FACTS,
      contributions: [work('ada', '2026-01-10', 5), work('bob', '2026-02-10', 5)],
    });
    const id = idOf('contributors');

    await measurement.takeReadings(principal, MARCH);

    const readings = (await measurement.readings(principal, [id])).get(id);
    expect(readings?.map((reading) => [reading.at, reading.value])).toEqual([
      ['2026-02-01T00:00:00Z', 1],
      ['2026-03-01T00:00:00Z', 2],
      [MARCH, 2],
    ]);
  });

  it('of the past grow while the first repositories come in, and stand from the next day on', async () => {
    const { principal, measurement, say, idOf } = await openedWith(test, STEADY);
    const id = idOf('contributors');
    const pastOf = async () =>
      (await measurement.readings(principal, [id]))
        .get(id)
        ?.slice(0, 12)
        .map(({ value }) => value);
    const bob = work('bob', '2025-01-05', 1, { repository: '2' });
    const eve = work('eve', '2025-01-05', 1, { repository: '3' });
    await measurement.takeReadings(principal, MARCH);

    say({ contributions: [...STEADY.contributions, bob] });
    await measurement.takeReadings(principal, LATER);
    const sameDay = await pastOf();
    say({ contributions: [...STEADY.contributions, bob, eve] });
    await measurement.takeReadings(principal, NEXT_DAY);

    expect(sameDay).toEqual([...Array<number>(10).fill(2), 1, 1]);
    expect(await pastOf()).toEqual(sameDay);
  });
});

describe('the evidence of a KPI', () => {
  it('gives the latest reading back from its rows', async () => {
    const { principal, measurement, idOf } = await openedWith(test, {
      ...NO_FACTS,
      components: components(10, 6),
    });
    await measurement.takeReadings(principal, MARCH);

    const { kpi, evidence } = await measurement.kpi(principal, idOf('license-coverage'), NEXT_DAY);

    const sum = evidence.rows.reduce((total, { amount }) => total + amount, 0);
    expect(evidence.value).toBe(kpi.latest?.value);
    expect(sum / evidence.totalRows).toBe(0.6);
    expect(evidence.window).toEqual({ from: '2025-03-10T09:30:00.250Z', to: MARCH });
    expect(evidence.note).toBeUndefined();
  });

  it('shows the first thousand rows and counts all', async () => {
    const { principal, measurement, idOf } = await openedWith(test, {
      ...NO_FACTS,
      components: components(1200, 0),
    });

    const { evidence } = await measurement.kpi(principal, idOf('license-coverage'), MARCH);

    expect(evidence.rows).toHaveLength(1000);
    expect(evidence.totalRows).toBe(1200);
  });

  it('says so where the facts have been corrected since the reading', async () => {
    const { principal, measurement, say, idOf } = await openedWith(test, {
      ...NO_FACTS,
      components: components(10, 6),
    });
    await measurement.takeReadings(principal, MARCH);
    say({ components: components(10, 7) });

    const { evidence } = await measurement.kpi(principal, idOf('license-coverage'), LATER);

    expect(evidence).toMatchObject({ value: 0.7 });
    expect(evidence.note).toContain('said 0.6');
  });
});

it('parameters of a metric are told with their values in force', () => {
  const { source } = factsInMemory();
  const { metrics: all } = openMeasurement({ storage: test.storage, facts: source });

  const factor = all().find(({ id }) => id === 'contributor-absence-factor');

  expect(factor?.parameters.map(({ id, value }) => [id, value])).toEqual([
    ['includeBots', 'no'],
    ['includeAgents', 'no'],
    ['share', '50'],
    ['leastCoverage', '50'],
  ]);
});

// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metricById } from '#engines/metrics';
import { keyResultProgress, objectiveProgress, pace } from '#engines/planning';
import { type Instant, instant, type Principal, type Reading } from '#model';
import { createTestStorage, listLog, type TestStorage } from '#platform/storage';
import { openStrategy } from './index.ts';
import { starterStrategy } from './starter-strategy.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const START = at('2026-12-31T09:30:00Z');
const KPIS = new Map(
  [...new Set(keyResultsOfStarter().map(({ kpi }) => kpi))].map((kpi, index) => [kpi, index + 1]),
);
const RATE = KPIS.get('policy-compliance-rate') ?? 0;
const UNRESOLVED = KPIS.get('unresolved-licenses') ?? 0;

function keyResultsOfStarter() {
  return starterStrategy().objectives.flatMap(({ keyResults }) => keyResults);
}

function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not an instant: ${text}`);
  return found;
}

function reading(moment: string, value: number | undefined): Reading {
  const status = value === undefined ? 'unknown' : 'known';
  return { at: at(moment), knownAt: at(moment), value, status, coverage: undefined };
}

/** An organisation with the starter strategy; `read` adds readings of a KPI. */
async function opened() {
  const principal = await test.anotherOrganisation();
  const all = new Map<number, Reading[]>();
  const readings = {
    readings: async (_: Principal, ids: readonly number[]) =>
      new Map(ids.map((id) => [id, all.get(id) ?? []])),
  };
  const strategy = openStrategy({ storage: test.storage, readings });
  await strategy.ensureStarterStrategy(principal, KPIS, START);
  const read = (kpi: number, ...more: readonly Reading[]) =>
    all.set(kpi, [...(all.get(kpi) ?? []), ...more]);
  const keyResultOf = async (kpi: number, now: Instant) => {
    const { objectives } = await strategy.objectives(principal, now);
    const found = objectives.flatMap((each) => each.keyResults).find((each) => each.kpiId === kpi);
    if (found === undefined) throw new Error(`No key result is bound to KPI ${kpi}`);
    return found;
  };
  return { principal, strategy, read, keyResultOf };
}

/** A manual key result in the first objective; no verb makes one yet. */
async function addManual(principal: Principal): Promise<number> {
  const what = { action: 'test/add', subject: 'key-result' };
  const [row] = await test.storage.write(principal, what, (tx) =>
    tx.query<{ id: number }>(
      `INSERT INTO strategy_key_result
         (objective_id, position, key, title, source, unit, direction, baseline, target, start_at, due_at)
       SELECT min(id), 9, 'by-hand', 'Ten teams are trained', 'manual', 'teams', 'increase', 0, 10, $1, $2
       FROM strategy_objective RETURNING id`,
      [START, '2027-12-31T00:00:00Z'],
    ),
  );
  return row?.id ?? 0;
}

async function countOf(principal: Principal, action: string): Promise<number> {
  return (await test.storage.read(principal, (tx) => listLog(tx, { limit: 100, action }))).length;
}

describe('the starter strategy', () => {
  it('is adopted once, and starts now', async () => {
    const { principal, strategy } = await opened();

    await strategy.ensureStarterStrategy(principal, KPIS, at('2027-02-01T00:00:00Z'));

    const { mission, objectives } = await strategy.objectives(principal, START);
    expect(mission).toMatch(/^We use open source knowingly/);
    expect(objectives).toHaveLength(4);
    for (const { start, why } of objectives)
      expect([start, why]).toEqual([START, expect.any(String)]);
    expect(objectives[0]?.due).toBe('2027-06-30T09:30:00Z');
    expect(await countOf(principal, 'strategy/adopt-starter')).toBe(1);
  });

  it('has no key result that is due after its objective', () => {
    for (const { months, keyResults } of starterStrategy().objectives) {
      expect(Math.max(...keyResults.map((each) => each.months))).toBeLessThanOrEqual(months);
    }
  });

  it('binds each key result to a KPI in the unit and direction of its metric', () => {
    for (const { kpi, unit, direction } of keyResultsOfStarter()) {
      expect(metricById(kpi)).toMatchObject({ unit, direction });
    }
    const keys = keyResultsOfStarter().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('of one organisation is not seen by another', async () => {
    const { principal, strategy } = await opened();
    const other = await test.anotherOrganisation();
    const { objectives } = await strategy.objectives(principal, START);

    const seen = await strategy.objectives(other, START);
    const asked = strategy.objective(other, objectives[0]?.id ?? 0, START);

    expect(seen).toEqual({ mission: '', objectives: [] });
    await expect(asked).rejects.toMatchObject({ code: 'strategy/no-such-objective' });
  });
});

describe('what is not known', () => {
  it('stays unknown on every way: value, progress, pace, objective and forecast', async () => {
    const { principal, strategy, read } = await opened();
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
    expect(await countOf(principal, 'strategy/adopt-baseline')).toBe(0);
  });

  it('does not become the last known value', async () => {
    const { principal, strategy, read, keyResultOf } = await opened();
    read(RATE, reading('2026-12-31T09:30:00Z', 0.5), reading('2027-01-02T00:00:00Z', undefined));

    await strategy.adoptBaselines(principal);

    const { baseline, value, progress } = await keyResultOf(RATE, at('2027-01-03T00:00:00Z'));
    expect([baseline, value, progress]).toEqual([0.5, undefined, undefined]);
  });
});

describe('baselines', () => {
  it('are the first value known since the start, not one filled in from before, and are set once', async () => {
    const { principal, strategy, read, keyResultOf } = await opened();
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
    expect(await countOf(principal, 'strategy/adopt-baseline')).toBe(1);
  });
});

describe('progress', () => {
  it('is what the planning engine says, for key results and objectives', async () => {
    const { principal, strategy, read } = await opened();
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
    const { principal, strategy, read, keyResultOf } = await opened();
    read(UNRESOLVED, reading('2026-12-31T09:30:00Z', given.baseline));
    await strategy.adoptBaselines(principal);
    read(UNRESOLVED, reading('2027-01-04T09:30:00Z', given.value));

    const { progress } = await keyResultOf(UNRESOLVED, at('2027-01-05T00:00:00Z'));

    expect(progress).toBe(given.progress);
  });
});

describe('the forecast', () => {
  const daily = (count: number, valueOn: (day: number) => number) =>
    Array.from({ length: count }, (_, day) =>
      reading(`2027-01-${String(day + 1).padStart(2, '0')}T06:00:00Z`, valueOn(day)),
    );
  const NOW = at('2027-01-20T00:00:00Z');

  it('says how many days of readings it has while they are too few', async () => {
    const { read, keyResultOf } = await opened();
    read(RATE, ...daily(3, () => 0.5), reading('2027-01-03T09:00:00Z', 0.6));

    const { forecast, readings } = await keyResultOf(RATE, NOW);

    expect(forecast).toBe('not enough data: 3 of 5 readings');
    expect(readings).toHaveLength(3);
  });

  it('carries the trend on to the due date, and not past what a share can be', async () => {
    const { read, keyResultOf } = await opened();
    read(RATE, ...daily(10, (day) => 0.3 + day / 1000));
    const slow = (await keyResultOf(RATE, NOW)).forecast;
    read(RATE, reading('2027-01-11T06:00:00Z', 0.9), reading('2027-01-12T06:00:00Z', 0.95));
    const wild = (await keyResultOf(RATE, NOW)).forecast;

    expect(slow).toBe('at this pace 0.48 by 30 Jun 2027 (80 %: 0.48 to 0.48)');
    expect(wild).toMatch(/^at this pace .* to 1\)$/);
  });

  it('says that a target was met from the start', async () => {
    const { principal, strategy, read, keyResultOf } = await opened();
    read(UNRESOLVED, reading('2026-12-31T09:30:00Z', 0));
    await strategy.adoptBaselines(principal);

    const { forecast, pace: state } = await keyResultOf(UNRESOLVED, NOW);

    expect(forecast).toBe(
      'met from the start: 0 against a target of 0; only a lower target would leave something to reach',
    );
    expect(state).toBe('ahead');
  });

  it('says that a target is met now, and what comes next', async () => {
    const { principal, strategy, read, keyResultOf } = await opened();
    read(UNRESOLVED, reading('2026-12-31T09:30:00Z', 4), reading('2027-01-04T09:30:00Z', 0));
    await strategy.adoptBaselines(principal);

    const { forecast } = await keyResultOf(UNRESOLVED, NOW);

    expect(forecast).toBe('met now; not enough data: 2 of 5 readings');
  });

  it('ends with the due date', async () => {
    const { read, keyResultOf } = await opened();
    read(RATE, ...daily(10, () => 0.5));

    const { forecast } = await keyResultOf(RATE, at('2027-07-01T00:00:00Z'));

    expect(forecast).toBe('the due date has passed: not met, 0.5 against a target of 1');
  });
});

describe('changing a key result', () => {
  it('keeps old and new values and the reason in the trail', async () => {
    const { principal, strategy, keyResultOf } = await opened();
    const { id } = await keyResultOf(RATE, START);
    const due = '2027-09-30T00:00:00Z';
    const reason = 'the merger comes first';

    const view = await strategy.changeKeyResult(principal, { id, target: 0.9, due, reason }, START);

    const { objectives } = await strategy.objectives(principal, START);
    const { trail } = await strategy.objective(principal, objectives[0]?.id ?? 0, START);
    const elsewhere = await strategy.objective(principal, objectives[1]?.id ?? 0, START);
    expect(view).toMatchObject({ id, target: 0.9, due, baseline: undefined });
    expect(trail[0]).toMatchObject({
      actor: principal.actor,
      sentence:
        '“The policy allows every component it has judged”: target from 1 to 0.9, due date from 30 Jun 2027 to 30 Sep 2027, because: the merger comes first.',
    });
    expect(elsewhere.trail.map(({ action }) => action)).toEqual(['strategy/adopt-starter']);
  });

  it.each([
    { what: {}, code: 'strategy/bad-change' },
    { what: { target: 1 }, code: 'strategy/bad-change' },
    { what: { due: '2026-01-01T00:00:00Z' }, code: 'strategy/bad-change' },
    { what: { due: 'soon' }, code: 'strategy/bad-change' },
    { what: { id: 999_999_999, target: 3 }, code: 'strategy/no-such-key-result' },
  ])('to $what is refused and not logged', async ({ what, code }) => {
    const { principal, strategy, keyResultOf } = await opened();
    const { id } = await keyResultOf(RATE, START);

    const changing = strategy.changeKeyResult(principal, { id, reason: 'why not', ...what }, START);

    await expect(changing).rejects.toMatchObject({ code });
    expect(await countOf(principal, 'strategy/change-key-result')).toBe(0);
  });

  it.each(['member', 'auditor'] as const)('is not for a %s', async (role) => {
    const { principal, strategy, keyResultOf } = await opened();
    const { id } = await keyResultOf(RATE, START);
    const who = { ...principal, role };

    const changing = strategy.changeKeyResult(who, { id, target: 0.5, reason: 'easier' }, START);
    const claiming = strategy.claimValue(who, { id, value: 1, comment: '' }, START);

    await expect(changing).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(claiming).rejects.toMatchObject({ kind: 'not-allowed' });
  });
});

describe('claiming a value', () => {
  it('is refused where a KPI gives it', async () => {
    const { principal, strategy, keyResultOf } = await opened();
    const { id } = await keyResultOf(RATE, START);

    const claiming = strategy.claimValue(principal, { id, value: 1, comment: 'done' }, START);

    await expect(claiming).rejects.toMatchObject({
      kind: 'conflict',
      code: 'strategy/key-result-is-bound',
    });
    expect(await countOf(principal, 'strategy/claim-value')).toBe(0);
  });

  it('of a manual key result shows the newest claim and keeps the older ones', async () => {
    const { principal, strategy } = await opened();
    const lead = { ...principal, role: 'lead' as const };
    const id = await addManual(principal);
    const later = at('2027-01-10T00:00:00Z');
    await strategy.claimValue(lead, { id, value: 2, comment: '' }, at('2027-01-05T00:00:00Z'));

    const view = await strategy.claimValue(lead, { id, value: 4, comment: 'by list' }, later);

    const [objective] = (await strategy.objectives(principal, later)).objectives;
    const { trail } = await strategy.objective(principal, objective?.id ?? 0, later);
    expect(view).toMatchObject({ source: 'manual', value: 4, status: 'known', progress: 0.4 });
    expect(view.readings.map(({ value }) => value)).toEqual([2, 4]);
    expect(trail[0]?.sentence).toBe('“Ten teams are trained”: claimed to be 4: by list.');
  });
});

it('the trail tells readings of the KPIs that the objective is bound to', async () => {
  const { principal, strategy } = await opened();
  const detail = {
    readings: [
      { kpi: RATE, status: 'known', value: 0.75 },
      { kpi: 77, status: 'known', value: 3 },
    ],
  };
  const what = { action: 'measurement/take-readings', subject: 'kpis', detail };
  await test.storage.write(principal, what, async () => undefined);

  const [objective] = (await strategy.objectives(principal, START)).objectives;
  const { trail } = await strategy.objective(principal, objective?.id ?? 0, START);

  expect(trail.map(({ sentence }) => sentence)).toEqual([
    '“The policy allows every component it has judged” was read: 0.75.',
    'The starter strategy was adopted.',
  ]);
});

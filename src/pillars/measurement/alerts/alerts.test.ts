// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { at, factsInMemory, NO_FACTS, work } from '../facts.fixture.ts';
import { openMeasurement } from '../index.ts';
import { openAlerts, type RuleWords } from './index.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const DAY = (day: number, hour = '09') =>
  at(`2026-03-${String(day).padStart(2, '0')}T${hour}:00:00Z`);
const LAMP = { id: 1, name: 'lamp' };

const FEW: RuleWords = {
  name: 'Too few people',
  about: { kind: 'metric', metricId: 'contributors' },
  condition: { kind: 'below', threshold: 2, margin: 0 },
  severity: 'critical',
};

/** People who commit on their day, one commit each. */
const people = (...names: readonly string[]) => names.map((name) => work(name, '2026-02-05', 1));

async function opened() {
  const principal = await test.anotherOrganisation();
  await test.storage.write(principal, { action: 'test/add', subject: 'repository' }, (tx) =>
    tx.query(
      `INSERT INTO portfolio_repository (id, location, name, kind) OVERRIDING SYSTEM VALUE
       VALUES (1, 'lamp', 'lamp', 'bare')`,
    ),
  );
  const { source, say } = factsInMemory({ ...NO_FACTS, contributions: people('ada', 'bob') });
  const parts = { storage: test.storage, facts: source };
  const alerts = openAlerts(parts);
  const judge = (moment = DAY(10)) => alerts.judge(principal, { repositories: [LAMP], at: moment });
  const list = async (moment = DAY(10), state: 'any' | undefined = undefined) =>
    (await alerts.list(principal, { state, limit: 10 }, moment)).items;
  return { principal, alerts, judge, list, say, measurement: openMeasurement(parts) };
}

it('opens one alert however often it is judged, and closes it when the figure is back', async () => {
  const { principal, alerts, judge, list, say } = await opened();
  await alerts.addRule(principal, FEW, DAY(9));
  expect(await judge()).toEqual({ opened: 0, closed: 0 });

  say({ contributions: people('ada') });
  expect(await judge(DAY(10, '10'))).toEqual({ opened: 1, closed: 0 });
  expect(await judge(DAY(10, '11'))).toEqual({ opened: 0, closed: 0 });
  expect(await judge(DAY(11))).toEqual({ opened: 0, closed: 0 });
  expect(await list()).toMatchObject([
    {
      state: 'open',
      title: 'lamp: Contributors',
      reason: '1 person, below 2 people.',
      subject: 'repository:1',
      metricId: 'contributors',
      openedAt: DAY(10, '10'),
    },
  ]);

  say({ contributions: people('ada', 'cy') });
  expect(await judge(DAY(12))).toEqual({ opened: 0, closed: 1 });
  expect(await list(DAY(12))).toEqual([]);
  expect(await list(DAY(12), 'any')).toMatchObject([
    { state: 'closed', closed: { at: DAY(12), why: '2 people, not below 2 people.' } },
  ]);
});

it('opens one where two workers judge at the same time', async () => {
  const { principal, alerts, judge, list, say } = await opened();
  await alerts.addRule(principal, FEW, DAY(9));
  say({ contributions: people('ada') });

  const judged = await Promise.all([judge(), judge(), judge()]);

  expect(judged.reduce((sum, { opened: count }) => sum + count, 0)).toBe(1);
  expect(await list()).toHaveLength(1);
});

it('says where nothing can be told, and opens nothing', async () => {
  const { principal, alerts, judge, list, say } = await opened();
  say({ contributions: [] });
  const share = { kind: 'below', threshold: 0.9 } as const;
  const about = { kind: 'metric', metricId: 'license-coverage' } as const;
  const id = await alerts.addRule(principal, { ...FEW, about, condition: share }, DAY(9));

  await judge();

  expect(await list()).toEqual([]);
  expect((await alerts.rule(principal, id)).standings).toMatchObject([
    { verdict: 'insufficient', subject: 'repository:1' },
  ]);
});

it('is acknowledged and snoozed with a reason, by who saw its newest state', async () => {
  const { principal, alerts, judge, list, say } = await opened();
  await alerts.addRule(principal, FEW, DAY(9));
  say({ contributions: people('ada') });
  await judge();
  const [alert] = await list();
  const seen = { id: alert?.id ?? 0, revision: alert?.revision ?? 0 };
  expect(await alerts.toLookAt(principal, DAY(10))).toHaveLength(1);

  const snooze = { ...seen, why: 'Holidays', until: DAY(20) };
  const snoozed = await alerts.snooze(principal, snooze, DAY(10));
  expect(snoozed).toMatchObject({ state: 'snoozed', snoozed: { why: 'Holidays', until: DAY(20) } });
  expect(await alerts.toLookAt(principal, DAY(19))).toEqual([]);
  expect(await alerts.toLookAt(principal, DAY(21))).toHaveLength(1);
  await expect(
    alerts.acknowledge(principal, { ...seen, why: 'Too late' }, DAY(21)),
  ).rejects.toMatchObject({ code: 'measurement/changed-meanwhile' });

  const answer = { id: seen.id, revision: snoozed.revision, why: 'We train two more' };
  const acknowledged = await alerts.acknowledge(principal, answer, DAY(21));
  expect(acknowledged).toMatchObject({ state: 'acknowledged', acknowledged: { at: DAY(21) } });
  expect(await alerts.toLookAt(principal, DAY(22))).toEqual([]);
  await expect(
    alerts.snooze({ ...principal, role: 'auditor' }, snooze, DAY(10)),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
});

it('tells nobody in quiet time', async () => {
  const { principal, alerts, judge, say } = await opened();
  const quiet = { from: '18:00', to: '08:00', zone: 'UTC', weekends: false };
  await alerts.addRule(principal, { ...FEW, quiet }, DAY(9));
  say({ contributions: people('ada') });

  await judge(DAY(10, '22'));

  expect(await alerts.toLookAt(principal, DAY(10, '23'))).toEqual([]);
  expect(await alerts.toLookAt(principal, DAY(11, '08'))).toHaveLength(1);
});

it('judges KPIs, goes by changed words, and closes what nobody watches any more', async () => {
  const { principal, alerts, judge, list, measurement } = await opened();
  const kpi = { name: 'People', metricId: 'contributors', windowDays: 365, target: 5 };
  const kpiId = await measurement.addKpi(principal, kpi, DAY(9));
  const about = { kind: 'kpi', ids: [kpiId] } as const;
  const off = {
    ...FEW,
    about: { ...about, ids: [kpiId] },
    condition: { kind: 'off-target' } as const,
  };
  const id = await alerts.addRule(principal, off, DAY(9));
  await measurement.takeReadings(principal, DAY(10));
  await judge();
  expect(await list()).toMatchObject([
    { subject: `kpi:${kpiId}`, sentence: '2 people; the target is 5 people, missed by 3 people.' },
  ]);

  const changed = { ...off, condition: { kind: 'off-target', tolerance: 10 } as const };
  await alerts.changeRule(principal, { ...changed, id, revision: 1 });
  expect(await judge(DAY(10, '12'))).toEqual({ opened: 0, closed: 1 });
  await alerts.changeRule(principal, { ...off, id, revision: 2 });
  expect(await judge(DAY(10, '13'))).toEqual({ opened: 1, closed: 0 });
  await alerts.removeRule(principal, { id, revision: 3 }, DAY(10, '14'));
  expect(await judge(DAY(10, '14'))).toEqual({ opened: 0, closed: 1 });
  expect(await list(DAY(10), 'any')).toHaveLength(2);
});

it.each([
  [{ about: { kind: 'metric', metricId: 'no-such' } }, 'measurement/no-such-metric'],
  [{ condition: { kind: 'off-target' } }, 'measurement/bad-rule'],
  [{ about: { kind: 'kpi', ids: [77] } }, 'measurement/bad-rule'],
  [{ name: '  ' }, 'measurement/bad-rule'],
  [
    { quiet: { from: '20:00', to: '07:00', zone: 'Mars/Olympus', weekends: false } },
    'measurement/bad-rule',
  ],
] as const)('refuses %o', async (wrong, code) => {
  const { principal, alerts } = await opened();
  const words = { ...FEW, ...wrong } as unknown as RuleWords;

  await expect(alerts.addRule(principal, words, DAY(9))).rejects.toMatchObject({ code });
  expect(await alerts.rules(principal)).toEqual([]);
});

it('looks back on month ends that the history tells, so that a sharp change is seen on the first day', async () => {
  const { principal, alerts, judge, list, say } = await opened();
  const months = (count: number, commits: number) =>
    Array.from({ length: count }, (_, index) => {
      const month = String((index % 12) + 1).padStart(2, '0');
      return work('ada', `${2024 + Math.floor(index / 12)}-${month}-05`, commits);
    });
  say({ contributions: [...months(26, 6), work('bot', '2026-03-08', 400)] });
  const about = { kind: 'metric', metricId: 'commits' } as const;
  await alerts.addRule(principal, { ...FEW, about, condition: { kind: 'sharp-change' } }, DAY(9));

  await judge();

  expect(await list()).toMatchObject([
    { sentence: expect.stringMatching(/^466 commits, outside of its usual .* of 12 days\)\.$/) },
  ]);
});

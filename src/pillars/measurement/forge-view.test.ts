// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { type Facts, issue } from './facts.fixture.ts';
import { MARCH, openedWith, STEADY } from './opened.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const LAMP = { id: 1, name: 'lamp' };

/** Seven issues of the last year by people of their own: five answered, two not. One is older. */
const FACTS: Facts = {
  ...STEADY,
  items: [
    ...[1, 1, 3, 5, 20].map((hours, index) =>
      issue(index + 1, `2026-01-0${index + 1}`, {
        author: `author-${index}`,
        answeredAfterHours: hours,
        employer: 'Acme',
      }),
    ),
    issue(6, '2026-02-01'),
    issue(7, '2026-03-01'),
    issue(8, '2024-01-01'),
  ],
};

describe('a project with a forge', () => {
  it('shows who was answered how soon, and what was open month after month', async () => {
    const { principal, measurement } = await openedWith(test, FACTS);

    const { forge, figures } = await measurement.project(principal, LAMP, MARCH);
    const rows = await measurement.projectRows(principal, LAMP, 'issue-response-time', MARCH);

    const counts = forge?.responses.map(({ upToHours, issues }) => [upToHours, issues]);
    expect(counts).toEqual([
      [1, 2],
      [24, 3],
      [48, 0],
      [168, 0],
      [720, 0],
      [undefined, 0],
    ]);
    expect(forge?.waiting).toEqual({ issues: 2, changeRequests: 0 });
    const grouped = forge?.responses.reduce((sum, { issues }) => sum + issues, 0) ?? 0;
    expect(grouped + (forge?.waiting.issues ?? 0)).toBe(rows.totalRows);
    expect(forge?.open.slice(-3)).toEqual([
      { month: '2025-12', issues: 1, changeRequests: 0 },
      { month: '2026-01', issues: 6, changeRequests: 0 },
      { month: '2026-02', issues: 7, changeRequests: 0 },
    ]);
    const figure = figures.find(({ metric }) => metric.id === 'issue-response-time');
    expect([figure?.value, rows.value]).toEqual([5, 5]);
    expect(rows.rows.at(-1)).toMatchObject({
      isOngoing: true,
      subject: 'item:https://forge.example/lamp/7',
    });
  });

  it('says what to do where nothing has been read from one', async () => {
    const { principal, measurement } = await openedWith(test, STEADY);

    const { forge, figures } = await measurement.project(principal, LAMP, MARCH);

    expect(forge).toBeUndefined();
    const figure = figures.find(({ metric }) => metric.id === 'issues-new');
    expect(figure).toMatchObject({ status: 'unknown', value: undefined });
    expect(figure?.note).toContain('Connect the repository to its forge');
  });

  it('tells accounts to those only who may see people, and small organisations to nobody else', async () => {
    const { principal, measurement } = await openedWith(test, FACTS);
    const member = { ...principal, role: 'member' } as const;
    const rowsOf = async (who: typeof principal, metric: string) =>
      (await measurement.projectRows(who, LAMP, metric, MARCH)).rows.map(({ label }) => label);

    expect(await rowsOf(principal, 'issue-authors')).toContain('author-1');
    expect(await rowsOf(member, 'issue-authors')).toEqual([]);
    expect(await rowsOf(member, 'issue-backlog')).toHaveLength(8);
  });
});

describe('a KPI over issues', () => {
  it('is read, and its past is filled in from what happened', async () => {
    const { principal, measurement } = await openedWith(test, FACTS);
    const wanted = { name: 'Open issues', metricId: 'issue-backlog', windowDays: 365 };
    const id = await measurement.addKpi(principal, wanted, MARCH);

    await measurement.takeReadings(principal, MARCH);

    const { kpi, evidence } = await measurement.kpi(principal, id, MARCH);
    expect(kpi.latest).toMatchObject({ value: 8, status: 'known' });
    expect(evidence.rows).toHaveLength(8);
    expect(kpi.readings.map(({ at, value }) => [at.slice(0, 7), value]).slice(-3)).toEqual([
      ['2026-02', 6],
      ['2026-03', 7],
      ['2026-03', 8],
    ]);
  });
});

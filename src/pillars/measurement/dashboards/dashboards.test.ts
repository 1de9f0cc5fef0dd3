// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { metrics } from '#engines/metrics';
import { plusDays } from '#model';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { at, factsInMemory, NO_FACTS, work } from '../facts.fixture.ts';
import { openMeasurement } from '../index.ts';
import { openDashboards } from './index.ts';
import { dashboardTemplates } from './templates.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const NOW = at('2026-03-31T12:00:00Z');
const LAMP = { id: 1, name: 'lamp' };

async function opened() {
  const principal = await test.anotherOrganisation();
  const contributions = [work('ada', '2026-03-20', 3), work('bob', '2026-01-05', 1)];
  const { source } = factsInMemory({ ...NO_FACTS, contributions });
  const parts = { storage: test.storage, facts: source };
  const dashboards = openDashboards(parts);
  const other = { ...principal, actor: 'account:77', role: 'member' } as const;
  const add = (isShared = false) =>
    dashboards.add(principal, { name: 'Mine', isShared, days: 365 }, NOW);
  return { principal, other, dashboards, add, measurement: openMeasurement(parts) };
}

it('fills its cards in their order, over one period for all', async () => {
  const { principal, dashboards, add, measurement } = await opened();
  const kpi = { name: 'People', metricId: 'contributors', windowDays: 365, target: 5 };
  const kpiId = await measurement.addKpi(principal, kpi, NOW);
  await measurement.takeReadings(principal, NOW);
  const id = await add();
  const cards = [
    { key: 'a', kind: 'text', text: 'Is it alive?' } as const,
    { key: 'b', kind: 'metric', metricId: 'contributors', repositoryId: 1 } as const,
    { key: 'c', kind: 'kpi', kpiId } as const,
    { key: 'd', kind: 'metric', metricId: 'commits', repositoryId: 99 } as const,
  ];
  const words = { name: 'Ours', isShared: true, days: 365 };
  await dashboards.change(principal, { ...words, id, revision: 1, cards }, NOW);
  const look = (days?: number) =>
    dashboards.filled(principal, id, { repositories: [LAMP], days, at: NOW });

  const year = await look();
  const month = await look(30);

  expect(year.cards.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
    'a text',
    'b metric',
    'c kpi',
    'd gone',
  ]);
  expect(year.cards[1]).toMatchObject({ project: 'lamp', figure: { value: 2 } });
  expect(month.cards[1]).toMatchObject({ figure: { value: 1 } });
  const [, metric] = month.cards;
  expect(metric?.kind === 'metric' && metric.readings).toHaveLength(12);
  expect(metric?.kind === 'metric' && metric.readings.at(-1)).toMatchObject({ at: NOW, value: 1 });
});

it('fills a table of projects over its period, as the cards beside it', async () => {
  const { principal, dashboards, add, measurement } = await opened();
  const id = await add();
  const metricIds = ['contributors', 'commits', 'new-contributors', 'elephant-factor'];
  const cards = [
    { key: 'table', kind: 'projects', metricIds } as const,
    ...metricIds.map((metricId) => ({
      ...({ key: metricId, kind: 'metric', metricId, repositoryId: 1 } as const),
    })),
  ];
  await dashboards.change(
    principal,
    { name: 'Ours', isShared: true, days: 365, id, revision: 1, cards },
    NOW,
  );

  for (const days of [30, 365, 730]) {
    const filled = await dashboards.filled(principal, id, { repositories: [LAMP], days, at: NOW });

    const [table, ...single] = filled.cards;
    const view = table?.kind === 'projects' ? table.view : undefined;
    const figures = single.map((card) => (card.kind === 'metric' ? card.figure : undefined));
    expect(metricIds.map((metricId) => view?.projects[0]?.figures[metricId])).toEqual(figures);
    expect(view?.window).toEqual({ from: plusDays(NOW, -days), to: NOW });
  }
  const usual = await measurement.projects(principal, { repositories: [LAMP], at: NOW, metricIds });
  const year = await dashboards.filled(principal, id, { repositories: [LAMP], at: NOW });
  expect(year.cards[0]).toEqual({ key: 'table', kind: 'projects', view: usual });
});

it('is seen by others once it is shared, and changed by them never', async () => {
  const { principal, other, dashboards, add } = await opened();
  const id = await add();
  await expect(dashboards.get(other, id)).rejects.toMatchObject({ kind: 'not-found' });

  const words = { name: 'Ours', isShared: true, days: 90, cards: [] };
  await dashboards.change(principal, { ...words, id, revision: 1 }, NOW);

  expect(await dashboards.list(other)).toMatchObject([{ name: 'Ours', isShared: true }]);
  await expect(dashboards.change(other, { ...words, id, revision: 2 }, NOW)).rejects.toMatchObject({
    code: 'measurement/not-your-dashboard',
  });
  await expect(
    dashboards.change(principal, { ...words, id, revision: 1 }, NOW),
  ).rejects.toMatchObject({ kind: 'stale' });
  const copy = await dashboards.add(other, { ...words, copyOf: id }, NOW);
  expect(await dashboards.get(other, copy)).toMatchObject({ owner: 'account:77' });
  await dashboards.remove(principal, { id, revision: 2 }, NOW);
  expect(await dashboards.list(principal)).toMatchObject([{ id: copy }]);
});

it.each(dashboardTemplates)(
  'makes cards of the template $id, all of metrics that there are',
  async ({ id }) => {
    const { principal, dashboards } = await opened();
    const template = { id, repositoryId: 1 };
    const made = await dashboards.add(
      principal,
      { name: 'From a template', isShared: false, days: 365, template },
      NOW,
    );

    const { cards } = await dashboards.get(principal, made);
    const known = new Set(metrics.map((metric) => metric.id));
    const used = cards.flatMap((card) => (card.kind === 'metric' ? [card.metricId] : []));
    expect(used.filter((metricId) => !known.has(metricId))).toEqual([]);
    expect(new Set(cards.map(({ key }) => key)).size).toBe(cards.length);
    const filled = await dashboards.filled(principal, made, { repositories: [LAMP], at: NOW });
    expect(filled.cards).toHaveLength(cards.length);
  },
);

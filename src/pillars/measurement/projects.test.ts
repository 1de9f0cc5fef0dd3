// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metrics } from '#engines/metrics';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { at, components, type Facts, NO_FACTS, work } from './facts.fixture.ts';
import { measureRepository } from './index.ts';
import { MARCH, openedWith, STEADY } from './opened.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

describe('projects', () => {
  const repositories = [
    { id: 1, name: 'lamp' },
    { id: 2, name: 'wick' },
  ];
  const facts: Facts = {
    contributions: [
      ...STEADY.contributions,
      work('ada', '2026-03-01', 4, { employer: 'Acme' }),
      work('bot', '2026-03-01', 9, { actorClass: 'bot', employer: 'Acme' }),
      work('eve', '2027-01-01', 50),
    ],
    releases: [
      { name: 'v1.0.0', at: at('2025-06-01T00:00:00Z'), repository: '1' },
      { name: 'v1.1.0-rc.1', at: at('2025-07-01T00:00:00Z'), repository: '1' },
    ],
    components: components(10, 6),
    items: [],
  };

  it('have the same numbers side by side, alone and behind a figure', async () => {
    const { principal, measurement } = await openedWith(test, facts);

    const { projects, metrics: columns } = await measurement.projects(principal, {
      repositories,
      at: MARCH,
      metricIds: metrics.map(({ id }) => id),
    });
    const alone = await measurement.project(principal, { id: 1, name: 'lamp' }, MARCH);

    const figures = projects[0]?.figures ?? {};
    expect(columns.map(({ id }) => id)).toEqual(metrics.map(({ id }) => id));
    for (const { metric, ...figure } of alone.figures) {
      const lamp = { id: 1, name: 'lamp' };
      const rows = await measurement.projectRows(principal, lamp, metric.id, MARCH);
      expect(figures[metric.id]).toEqual(figure);
      expect(rows).toMatchObject(figure);
    }
  });

  it('are compared by metrics that there are', async () => {
    const { principal, measurement } = await openedWith(test, facts);
    const wanted = { repositories, at: MARCH };

    const few = await measurement.projects(principal, { ...wanted, metricIds: ['commits'] });
    expect(Object.keys(few.projects[0]?.figures ?? {})).toEqual(['commits']);
    await expect(
      measurement.projects(principal, { ...wanted, metricIds: ['lines'] }),
    ).rejects.toMatchObject({ code: 'measurement/no-such-metric' });
  });

  it('that no source knows have unknown figures and no months', async () => {
    const { principal, measurement } = await openedWith(test, facts);

    const wanted = { repositories, at: MARCH };
    const { projects, metrics: columns } = await measurement.projects(principal, wanted);

    const wick = projects[1];
    expect(wick?.commitsByMonth).toEqual([]);
    expect(columns.map(({ atAGlance }) => atAGlance)).toContain(true);
    for (const { id } of columns) expect(wick?.figures[id]?.status).toBe('unknown');
  });

  it('show their months, and employers that add up to the commits', async () => {
    const { principal, measurement } = await openedWith(test, facts);

    const lamp = await measurement.project(principal, { id: 1, name: 'lamp' }, MARCH);

    const commits = lamp.figures.find(({ metric }) => metric.id === 'commits')?.value;
    expect(lamp.employers).toEqual({
      coverage: 4 / (commits ?? 0),
      rows: [{ employer: 'Acme', commits: 4, people: 1 }],
      unknown: (commits ?? 0) - 4,
    });
    expect(lamp.months).toHaveLength(12);
    expect(lamp.months.at(-1)).toEqual({
      month: '2026-02',
      commits: 6,
      contributors: 1,
      newContributors: 0,
    });
    expect(lamp.releases).toEqual([{ name: 'v1.0.0', at: '2025-06-01T00:00:00Z' }]);
  });

  it('refuse a metric that does not exist', async () => {
    const { principal, measurement } = await openedWith(test);

    const asked = measurement.projectRows(principal, { id: 1, name: 'lamp' }, 'charm', MARCH);

    await expect(asked).rejects.toMatchObject({
      kind: 'not-found',
      code: 'measurement/no-such-metric',
    });
  });
});

it('a window may begin on another day', () => {
  const facts = {
    ...NO_FACTS,
    contributions: [work('ada', '2020-01-01', 4), work('ada', '2026-03-01', 2)],
  };
  const since = at('2020-01-01T00:00:00Z');

  const { window, figures } = measureRepository(facts, MARCH, { since });

  expect(window).toEqual({ from: since, to: MARCH });
  expect(figures.find(({ metric }) => metric.id === 'commits')?.figure.value).toBe(6);
});

it('one repository is measured without a database, and the future is left out', () => {
  const facts = {
    ...NO_FACTS,
    contributions: [work('ada', '2026-03-01', 4), work('ada', '2027-01-01', 50)],
  };

  const { window, figures } = measureRepository(facts, MARCH);

  const commits = figures.find(({ metric }) => metric.id === 'commits');
  expect(window).toEqual({ from: '2025-03-10T09:30:00.250Z', to: MARCH });
  expect(figures.map(({ metric }) => metric.id)).toEqual(metrics.map(({ id }) => id));
  expect(commits?.figure).toMatchObject({ value: 4, rows: [{ label: 'ada', amount: 4 }] });
});

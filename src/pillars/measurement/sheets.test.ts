// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metrics } from '#engines/metrics';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { at, components, type Facts, factsInMemory, work } from './facts.fixture.ts';
import { openMeasurement } from './index.ts';
import { MARCH, STEADY } from './opened.fixture.ts';
import { looksAtComponents } from './sheet.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const LATER_THAT_DAY = at('2026-03-10T20:00:00Z');
const NEXT_DAY = at('2026-03-11T00:10:00Z');
const LAMP = { id: 1, name: 'lamp' };

/** Over facts that count how often somebody reads a history. */
async function opened(facts: Facts, isLong = false) {
  const principal = await test.anotherOrganisation();
  await test.storage.write(principal, { action: 'test/add', subject: 'repository' }, (tx) =>
    tx.query(
      `INSERT INTO portfolio_repository (id, location, name, kind) OVERRIDING SYSTEM VALUE
       VALUES (1, 'lamp', 'lamp', 'bare')`,
    ),
  );
  const { source, say } = factsInMemory(facts);
  let readings = 0;
  const measurement = openMeasurement({
    storage: test.storage,
    isLong: async () => isLong,
    facts: {
      ...source,
      contributions: (...asked) => {
        readings += 1;
        return source.contributions(...asked);
      },
    },
  });
  const project = (moment = MARCH) => measurement.project(principal, LAMP, moment);
  const commits = async (moment = MARCH) =>
    (await project(moment)).figures.find(({ metric }) => metric.id === 'commits')?.value;
  return { principal, measurement, say, project, commits, readings: () => readings };
}

const FACTS: Facts = {
  ...STEADY,
  contributions: [...STEADY.contributions, work('ada', '2026-03-01', 4, { employer: 'Acme' })],
  components: components(10, 6),
};

describe('the sheet of a project', () => {
  it('shows what the history itself would, without reading it', async () => {
    const { principal, measurement, project, readings } = await opened(FACTS);
    const live = await project();

    expect(await measurement.keepSheets(principal, MARCH)).toBe(1);
    const before = readings();
    const kept = await project(LATER_THAT_DAY);
    const { projects } = await measurement.projects(principal, {
      repositories: [LAMP],
      at: LATER_THAT_DAY,
      metricIds: metrics.map(({ id }) => id),
    });

    expect(readings()).toBe(before);
    expect(kept).toEqual(live);
    for (const { metric, ...figure } of kept.figures)
      expect(projects[0]?.figures[metric.id]).toEqual(figure);
  });

  it('is not believed when the history has changed, and is worked out anew', async () => {
    const { principal, measurement, say, commits } = await opened(FACTS);
    await measurement.keepSheets(principal, MARCH);
    const before = (await commits()) ?? 0;

    say({ contributions: [...FACTS.contributions, work('bo', '2026-03-02', 7)] });

    expect(await commits()).toBe(before + 7);
    expect(await measurement.keepSheets(principal, MARCH)).toBe(1);
    expect(await measurement.keepSheets(principal, MARCH)).toBe(0);
    expect(await commits()).toBe(before + 7);
  });

  it('of a long history is shown, and said to be behind, until a newer one is kept', async () => {
    const { principal, measurement, say, project, commits, readings } = await opened(FACTS, true);
    await measurement.keepSheets(principal, MARCH);
    const [kept, before] = [await commits(), readings()];
    const table = () => measurement.projects(principal, { repositories: [LAMP], at: NEXT_DAY });

    say({ contributions: [...FACTS.contributions, work('bo', '2026-03-02', 7)] });

    expect(await commits(NEXT_DAY)).toBe(kept);
    expect(await project(NEXT_DAY)).toMatchObject({ isBehind: true, window: { to: MARCH } });
    expect(await table()).toMatchObject({ isBehind: true });
    expect(readings()).toBe(before);
    await measurement.keepSheets(principal, NEXT_DAY);
    expect(await commits(NEXT_DAY)).toBe((kept ?? 0) + 7);
    expect(await table()).toMatchObject({ isBehind: false });
  });

  it('holds for a UTC day', async () => {
    const { principal, measurement } = await opened(FACTS);
    await measurement.keepSheets(principal, MARCH);

    expect(await measurement.keepSheets(principal, LATER_THAT_DAY)).toBe(0);
    expect(await measurement.keepSheets(principal, NEXT_DAY)).toBe(1);
  });

  it('has rows that give its figure back, up to its moment', async () => {
    const { principal, measurement } = await opened(FACTS);
    await measurement.keepSheets(principal, MARCH);

    const rows = await measurement.projectRows(principal, LAMP, 'commits', LATER_THAT_DAY);

    expect(rows.window.to).toBe(MARCH);
    expect(rows.rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(rows.value);
  });

  it('leaves components out, whose figures are those of now', async () => {
    const { principal, measurement, say, project } = await opened(FACTS);
    await measurement.keepSheets(principal, MARCH);

    say({ components: components(10, 9) });

    const coverage = (await project()).figures.find(
      ({ metric }) => metric.id === 'license-coverage',
    );
    expect(coverage?.value).toBe(0.9);
  });
});

it('every metric looks at a history or at components', () => {
  const both = metrics.filter((one) => looksAtComponents(one) && one.needs.length > 1);

  expect(both.map(({ id }) => id)).toEqual([]);
});

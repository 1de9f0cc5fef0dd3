// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { at, KPIS, opened, START } from './opened.fixture.ts';

const LATER = at('2027-03-01T00:00:00Z');

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

describe('a template', () => {
  it('makes an objective once, and again when that is closed', async () => {
    const { strategy, principal } = await opened(test);
    const lead = { ...principal, role: 'lead' as const };
    const template = { key: 'open-first-project', kpiIdByKey: KPIS };
    const id = await strategy.adoptTemplate(lead, template, START);

    const twice = strategy.adoptTemplate(lead, template, START);

    await expect(twice).rejects.toMatchObject({ code: 'strategy/already-adopted' });
    await strategy.closeObjective(
      lead,
      { id, revision: 1, outcome: 'reached', words: 'Done' },
      LATER,
    );
    const next = await strategy.objective(
      lead,
      await strategy.adoptTemplate(lead, template, LATER),
      LATER,
    );
    expect(next.keyResults.map(({ source }) => source)).toEqual(['manual', 'bound']);
    expect(next.start).toBe(LATER);
  });

  it('that does not exist is refused with the names of those that do', async () => {
    const { strategy } = await opened(test);
    expect(() => strategy.kpisOfTemplate('nothing')).toThrow('There is no template "nothing"');
    expect(strategy.kpisOfTemplate('current-components')).toEqual([
      'outdated-components',
      'libyears',
    ]);
  });
});

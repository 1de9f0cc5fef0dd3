// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { httpRooms } from './http-rooms.ts';
import { openTestOffice, type TestOffice } from './office.fixture.ts';

let test: TestOffice;
beforeAll(async () => {
  test = await openTestOffice();
});
afterAll(() => test.close());

it('takes the work of a template over as ideas with milestones, and makes up no budget', async () => {
  const { office, principal } = test;
  const caller = { ...principal, accountId: 1, name: 'Ada', organisationName: 'Test' };
  const { strategy } = httpRooms(office);

  const objective = await strategy.adoptTemplate(caller, {
    key: 'open-first-project',
    currency: 'CHF',
  });

  const { items } = await office.execution.portfolio(principal, office.clock.now(), objective.id);
  expect(items).toMatchObject([
    { title: 'We prepare and open the project', state: 'idea', currency: 'CHF', budget: 0 },
  ]);
  const detail = await office.execution.initiative(
    principal,
    items[0]?.id ?? 0,
    office.clock.now(),
  );
  expect(detail.milestones.map(({ title, weight }) => [title, weight])).toEqual([
    ['The project is chosen, with an owner and a licence', 1],
    ['Code and history are checked and cleared', 2],
    ['It is public, with rules and people who answer', 2],
  ]);
  expect(detail.milestones.every(({ start, finish }) => start < finish)).toBe(true);
  expect(detail.lines).toEqual([]);
});

it('brings work with every template that is not there from the first day', () => {
  const templates = test.office.strategy.templates();

  const withWork = templates.filter(({ initiatives }) => initiatives.length > 0);
  expect(withWork.length).toBeGreaterThanOrEqual(5);
  for (const { months, initiatives } of withWork) {
    const ends = initiatives.flatMap(({ milestones }) => milestones.map(({ toMonth }) => toMonth));
    expect(Math.max(...ends)).toBeLessThanOrEqual(months);
  }
});

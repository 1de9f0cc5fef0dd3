// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Instant, instant, type Principal } from '#model';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { type Execution, openExecution } from '../index.ts';
import { type Capacity, openCapacity } from './index.ts';

let test: TestStorage;
let lead: Principal;
let capacity: Capacity;
let execution: Execution;

const NOW = at('2027-01-05T10:00:00Z');
const ADA = {
  name: 'Ada',
  kind: 'person' as const,
  unit: 'Harbour',
  skills: ['TypeScript', ' typescript ', ''],
  hours: [{ start: '2027-01-01', hoursPerWeek: 20 }],
  leave: [{ start: '2027-01-18', finish: '2027-01-24', note: 'ski' }],
  isGone: false,
};
const WEEKS = { by: 'week', periods: 4 } as const;

beforeAll(async () => {
  test = await createTestStorage();
  lead = { ...test.principal, role: 'lead' };
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.storage.system((tx) =>
    tx.query('TRUNCATE execution_resource, execution_initiative CASCADE'),
  );
  capacity = openCapacity(test.storage);
  execution = openExecution(test.storage);
});

function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not a moment: ${text}`);
  return found;
}

/** An initiative with a business case, planned over two weeks; an idea where no plan is wanted. */
async function initiative(title: string, isPlanned = true): Promise<number> {
  const id = await execution.add(lead, { title, why: '', currency: 'EUR' }, { at: NOW });
  if (!isPlanned) return id;
  const milestone = { title: 'All', weight: 1, accrual: 'linear' as const };
  const milestones = [{ ...milestone, start: '2027-01-04', finish: '2027-01-15' }];
  await execution.changePlan(lead, { id, revision: 1, milestones, budget: [] }, NOW);
  await execution.move(lead, { id, revision: 2, to: 'business-case' }, NOW);
  return id;
}

async function plan(id: number, members: Parameters<Capacity['putTeam']>[1]['members']) {
  const { revision } = await capacity.team(lead, id);
  await capacity.putTeam(lead, { id, revision, members });
}

it('says who is over-booked when by how much and by what, over the plans of several initiatives', async () => {
  const ada = await capacity.addResource(lead, ADA, undefined);
  await plan(await initiative('Map'), [{ resourceId: ada, role: 'Author', hours: 30 }]);
  const own = { start: '2027-01-11', finish: '2027-01-15' };
  await plan(await initiative('Dredge'), [{ resourceId: ada, role: '', hours: 12, ...own }]);

  const { rows, clashes, unplaced } = await capacity.view(lead, WEEKS, NOW);

  expect(rows.map(({ name, unit }) => [name, unit])).toEqual([['Ada', 'Harbour']]);
  expect(rows[0]?.cells.map((cell) => [cell.plannedHours, cell.availableHours])).toEqual([
    [15, 20],
    [27, 20],
    [0, 0],
    [0, 20],
  ]);
  expect(clashes).toEqual([
    expect.objectContaining({
      start: '2027-01-11',
      finish: '2027-01-17',
      overHours: 7,
      sentence:
        'Ada is over-booked by 7 h from 2027-01-11 to 2027-01-17: “Map” 15 h, “Dredge” 12 h.',
    }),
  ]);
  expect(unplaced).toEqual([]);
});

it('tries what happens when an initiative moves, and changes nothing', async () => {
  const ada = await capacity.addResource(lead, ADA, undefined);
  const map = await initiative('Map');
  await plan(map, [{ resourceId: ada, role: '', hours: 40 }]);
  await plan(await initiative('Dredge'), [
    { resourceId: ada, role: '', hours: 10, start: '2027-01-25', finish: '2027-01-29' },
  ]);
  const moved = { initiativeId: map, days: 14 };

  const tried = await capacity.view(lead, { ...WEEKS, moved }, NOW);

  expect(tried.moved).toMatchObject({ title: 'Map', days: 14, relievedHours: 0 });
  // A week of leave cannot take any of it, so all of it falls into the week of the other one.
  expect(tried.moved?.clashes.map(({ start, overHours }) => [start, overHours])).toEqual([
    ['2027-01-25', 30],
  ]);
  expect((await capacity.view(lead, WEEKS, NOW)).clashes).toEqual([]);
});

it('books nobody for an idea or for what is on hold, and says what stands on no day', async () => {
  const ada = await capacity.addResource(lead, ADA, undefined);
  const idea = await initiative('Only an idea', false);
  await plan(idea, [{ resourceId: ada, role: '', hours: 500 }]);
  const member = { resourceId: ada, role: '', hours: 5 };

  expect((await capacity.view(lead, WEEKS, NOW)).unplaced).toEqual([]);

  const { revision } = await capacity.team(lead, idea);
  await execution.move(lead, { id: idea, revision, to: 'business-case' }, NOW);
  await plan(idea, [member]);
  const { clashes, unplaced } = await capacity.view(lead, WEEKS, NOW);
  expect(clashes).toEqual([]);
  expect(unplaced).toEqual([{ initiativeId: idea, title: 'Only an idea', name: 'Ada', hours: 5 }]);
});

it('keeps whoever is gone in sight as long as something is planned for them', async () => {
  const ada = await capacity.addResource(lead, ADA, undefined);
  const map = await initiative('Map');
  await plan(map, [{ resourceId: ada, role: '', hours: 10 }]);

  await capacity.changeResource(lead, { ...ADA, isGone: true, id: ada, revision: 1 });

  expect((await capacity.view(lead, WEEKS, NOW)).clashes).toMatchObject([
    { name: 'Ada', overHours: 10 },
  ]);
  await plan(map, []);
  expect((await capacity.view(lead, WEEKS, NOW)).rows).toEqual([]);
});

it('keeps hours, leave and skills in order, and refuses what makes no sense', async () => {
  const id = await capacity.addResource(lead, ADA, 'request-1');
  expect(await capacity.addResource(lead, ADA, 'request-1')).toBe(id);
  expect(await capacity.resources(lead)).toMatchObject([
    { id, name: 'Ada', skills: ['typescript'], revision: 1 },
  ]);

  const add = (change: object) => capacity.addResource(lead, { ...ADA, ...change }, undefined);
  await expect(add({ name: 'ADA' })).rejects.toMatchObject({
    code: 'execution/resource-has-namesake',
  });
  await expect(add({ name: ' ' })).rejects.toMatchObject({ code: 'execution/bad-resource' });
  await expect(
    add({ name: 'Bo', hours: [{ start: '2027-02-30', hoursPerWeek: 1 }] }),
  ).rejects.toThrow('"2027-02-30" of "Bo" is no day');
  await expect(
    add({ name: 'Bo', hours: [{ start: '2027-01-01', hoursPerWeek: 169 }] }),
  ).rejects.toThrow('"Bo" has 169 hours a week');
  await expect(
    add({ name: 'Bo', leave: [{ start: '2027-02-02', finish: '2027-02-01', note: '' }] }),
  ).rejects.toThrow('before it begins');
});

it('refuses a change of what somebody else has changed since, and whoever may not change', async () => {
  const id = await capacity.addResource(lead, ADA, undefined);
  await capacity.changeResource(lead, { ...ADA, unit: 'Dock', id, revision: 1 });

  await expect(capacity.changeResource(lead, { ...ADA, id, revision: 1 })).rejects.toMatchObject({
    code: 'execution/changed-meanwhile',
  });
  const map = await initiative('Map');
  await expect(capacity.putTeam(lead, { id: map, revision: 1, members: [] })).rejects.toMatchObject(
    { code: 'execution/changed-meanwhile' },
  );
  await expect(
    capacity.addResource({ ...lead, role: 'member' }, ADA, undefined),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(plan(map, [{ resourceId: 999, role: '', hours: 1 }])).rejects.toMatchObject({
    code: 'execution/no-such-resource',
  });
  await expect(
    plan(map, [{ resourceId: id, role: '', hours: 1, start: '2027-01-01' }]),
  ).rejects.toThrow('one day and not the other');
});

// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Instant, instant, type Principal } from '#model';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { type Capacity, openCapacity } from '../capacity/index.ts';
import { type Execution, openExecution } from '../index.ts';
import { type Offers, openOffers } from './index.ts';
import { matchesFor } from './matches.ts';

let test: TestStorage;
let lead: Principal;
let member: Principal;
let offers: Offers;
let capacity: Capacity;
let execution: Execution;
let initiative: number;

const NOW = at('2027-01-05T10:00:00Z');
const ROLE = { title: 'Author', skills: ['TypeScript', 'maps'], hours: 40, note: '' };
const OFFER = {
  offerer: 'Dock company',
  kind: 'partner' as const,
  skills: ['typescript'],
  hours: 30,
  start: '2027-01-11',
  finish: '2027-01-22',
  note: '',
};

beforeAll(async () => {
  test = await createTestStorage();
  lead = { ...test.principal, role: 'lead' };
  member = { ...test.principal, actor: 'account:7', role: 'member' };
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.storage.system((tx) =>
    tx.query('TRUNCATE execution_resource, execution_initiative CASCADE'),
  );
  offers = openOffers(test.storage);
  capacity = openCapacity(test.storage);
  execution = openExecution(test.storage);
  const words = { title: 'Map', why: '', currency: 'EUR' };
  initiative = await execution.add(lead, words, { at: NOW });
  await execution.move(lead, { id: initiative, revision: 1, to: 'business-case' }, NOW);
});

function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not a moment: ${text}`);
  return found;
}

const openRole = (change: object = {}) =>
  offers.addRole(lead, { ...ROLE, ...change, initiativeId: initiative }, undefined);
const offer = (change: object = {}) => offers.make(member, { ...OFFER, ...change }, { at: NOW });
const states = async () => (await offers.board(lead)).offers.map(({ state }) => state);

it('shows matches both ways by the skills in common, and who in the register has them', async () => {
  const role = await openRole();
  const anyone = await openRole({ title: 'Tester', skills: [], hours: 5 });
  const fits = await offer();
  await offer({ offerer: 'Quay', skills: ['COBOL'] });
  const ada = await capacity.addResource(
    lead,
    {
      name: 'Ada',
      kind: 'person',
      unit: '',
      skills: ['Maps'],
      hours: [],
      leave: [],
      isGone: false,
    },
    undefined,
  );

  const board = await offers.board(lead);

  expect(board.roles[0]).toMatchObject({
    id: role,
    missingHours: 40,
    offers: [{ id: fits, shared: ['TypeScript'] }],
    resources: [{ id: ada, shared: ['maps'] }],
  });
  expect(board.offers.find(({ id }) => id === fits)?.roles.map(({ id }) => id)).toEqual([
    role,
    anyone,
  ]);
});

it('feeds capacity once it is agreed, with hours of their own for a partner', async () => {
  const role = await openRole();
  const id = await offer();
  const weeks = { by: 'week', periods: 3 } as const;
  expect((await capacity.view(lead, weeks, NOW)).rows).toEqual([]);

  await offers.move(lead, { id, revision: 1, to: 'agreed', roleId: role }, NOW);

  const { rows, clashes } = await capacity.view(lead, weeks, NOW);
  expect(rows).toMatchObject([{ name: 'Dock company', kind: 'partner' }]);
  expect(rows[0]?.cells.map(({ plannedHours }) => plannedHours)).toEqual([0, 15, 15]);
  expect(clashes).toEqual([]);
  expect((await offers.board(lead)).roles[0]).toMatchObject({ agreedHours: 30, missingHours: 10 });
});

it('takes the hours of somebody in the register, who may be over-booked by them', async () => {
  await capacity.addResource(
    lead,
    {
      name: 'Ada',
      kind: 'person',
      unit: '',
      skills: [],
      hours: [{ start: '2027-01-01', hoursPerWeek: 10 }],
      leave: [],
      isGone: false,
    },
    undefined,
  );
  const roleId = await openRole();
  const id = await offer({ offerer: 'ada', kind: 'person', roleId });

  await offers.move(lead, { id, revision: 1, to: 'agreed' }, NOW);

  const { rows, clashes } = await capacity.view(lead, { by: 'week', periods: 3 }, NOW);
  expect(rows.map(({ name }) => name)).toEqual(['Ada']);
  expect(clashes).toMatchObject([{ name: 'Ada', overHours: 10, start: '2027-01-11' }]);
});

it('books what was given as actual effort: in kind without money, or as people with a rate', async () => {
  const roleId = await openRole();
  const partner = await offer({ roleId });
  const own = await offer({ roleId, offerer: 'Bo', kind: 'person' });
  for (const id of [partner, own]) {
    await offers.move(lead, { id, revision: 1, to: 'agreed', hours: 20 }, NOW);
  }

  const given = { revision: 2, to: 'given', on: '2027-01-05' } as const;
  await offers.move(lead, { ...given, id: partner, hours: 12.5 }, NOW);
  await offers.move(lead, { ...given, id: own, rate: 8000 }, NOW);

  const { items } = await execution.actuals(lead, { id: initiative, limit: 10 });
  expect(items.map(({ what, kind, amount, hours }) => [what, kind, amount, hours])).toEqual([
    ['Bo: Author', 'people', 160_000, 20],
    ['Dock company: Author', 'in-kind', 0, 12.5],
  ]);
  expect((await execution.initiative(lead, initiative, NOW)).spent).toBe(160_000);
  expect(await states()).toEqual(['given', 'given']);
  // What was given keeps the role filled; nobody is booked for it any more.
  expect((await offers.board(lead)).roles[0]).toMatchObject({ agreedHours: 32.5 });
  expect((await capacity.view(lead, { by: 'week', periods: 3 }, NOW)).rows).toEqual([]);
});

it('ends with a reason, and lets only those end it who may', async () => {
  const id = await offer();
  const other = { ...member, actor: 'account:8' };
  const move = { id, revision: 1, to: 'withdrawn' } as const;

  await expect(offers.move(member, move, NOW)).rejects.toThrow('no reason is given');
  const reason = 'No time after all';
  await expect(offers.move(other, { ...move, reason }, NOW)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await expect(offers.move(member, { id, revision: 1, to: 'agreed' }, NOW)).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  await offers.move(member, { ...move, reason }, NOW);

  expect((await offers.board(lead)).offers).toMatchObject([
    { state: 'withdrawn', reason, next: [] },
  ]);
  await expect(offers.move(lead, { id, revision: 2, to: 'agreed' }, NOW)).rejects.toMatchObject({
    code: 'execution/no-such-move',
  });
});

it('refuses what makes no sense, and what somebody else was faster with', async () => {
  const roleId = await openRole();
  const id = await offer();

  await expect(offers.move(lead, { id, revision: 1, to: 'agreed' }, NOW)).rejects.toThrow(
    'it is for no role yet',
  );
  await expect(
    offers.move(lead, { id, revision: 9, to: 'agreed', roleId }, NOW),
  ).rejects.toMatchObject({ code: 'execution/changed-meanwhile' });
  await offers.changeRole(lead, { ...ROLE, id: roleId, revision: 1, closedReason: 'Found' });
  await expect(
    offers.move(lead, { id, revision: 1, to: 'agreed', roleId }, NOW),
  ).rejects.toMatchObject({ code: 'execution/role-is-closed' });
  await expect(offer({ roleId })).rejects.toMatchObject({ code: 'execution/role-is-closed' });
  await expect(offer({ finish: '2027-01-01' })).rejects.toThrow('it ends before it begins');
  await expect(offer({ start: 'soon' })).rejects.toThrow('"soon" is no day');
  await expect(openRole({ hours: 0 })).rejects.toThrow('the hours are 0');
  await expect(
    offers.make({ ...member, role: 'auditor' }, OFFER, { at: NOW }),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
  expect(await states()).toEqual(['offered']);
});

it('matches by skills whatever their case, most in common first', () => {
  const among = [
    { id: 1, skills: ['go'] },
    { id: 2, skills: ['GO', 'sql', 'maps'] },
    { id: 3, skills: [] },
  ];

  expect(matchesFor(['Go', 'SQL'], among)).toEqual([
    { id: 2, shared: ['Go', 'SQL'] },
    { id: 1, shared: ['Go'] },
  ]);
  expect(matchesFor([], among).map(({ id }) => id)).toEqual([1, 2, 3]);
});

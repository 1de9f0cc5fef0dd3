// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Instant, instant, type Role } from '#model';
import type { Caller } from '#surfaces/http';
import { objectivesSentence } from '../objectives-sentence.ts';
import {
  makeTestRepository,
  openTestOffice,
  type TestOffice,
  type TestRepository,
} from '../office.fixture.ts';
import { overdueCheckIns } from './cards/check-ins.ts';
import { chosenHome, homeOf } from './index.ts';
import { HOMES, ROLES } from './roles.ts';
import { waitingSentence } from './sentence.ts';

let test: TestOffice;
let app: TestRepository;
let caller: Caller;

beforeAll(async () => {
  test = await openTestOffice();
  app = makeTestRepository('app');
  const { signIn, createSignInLink } = test.office.identity;
  const { principal } = await signIn(await createSignInLink());
  caller = { ...principal, organisationName: 'Test' };
});
afterAll(async () => {
  await test.close();
  app.remove();
});

it('says what to do first where nothing was scanned, whoever looks', async () => {
  for (const role of ROLES) {
    const { cards } = await homeOf(test.office, caller, role);
    expect(cards.map(({ id }) => id)).toEqual(['first-scan']);
  }
});

it('takes no finding for no good news before anything was judged', async () => {
  const { portfolio, storage } = test.office;
  const found = { location: '/srv/git/buoy', name: 'buoy', kind: 'bare' } as const;
  const [buoy] = await portfolio.register(caller, [found]);

  const { cards } = await homeOf(test.office, caller, 'compliance');

  expect(cards.find(({ id }) => id === 'findings')).toMatchObject({ tone: 'unknown' });
  expect(cards.find(({ id }) => id === 'findings')?.value).toBeUndefined();
  await storage.write(caller, { action: 'test/remove', subject: 'repository' }, (tx) =>
    portfolio.remove(tx, buoy?.id ?? 0, test.office.clock.now()),
  );
});

it('shows each role at most seven cards of its own, each with a next step, and none that has nothing to say', async () => {
  app.commit({
    'package.json': '{ "name": "app", "dependencies": { "left-hand": "1.0.0" } }',
    'package-lock.json': JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': { name: 'app', dependencies: { 'left-hand': '1.0.0' } },
        'node_modules/left-hand': { version: '1.0.0', license: 'SSPL-1.0' },
      },
    }),
  });
  await test.scan(app.folder);

  const ids = async (role: (typeof ROLES)[number]) => {
    const { cards } = await homeOf(test.office, caller, role);
    expect(cards.every(({ action }) => action.to.startsWith('/') && action.label !== '')).toBe(
      true,
    );
    return cards.map(({ id }) => id);
  };

  expect(await ids('lead')).toEqual(['objectives', 'findings', 'opportunity', 'inventory']);
  expect(await ids('compliance')).toEqual(['findings', 'inventory']);
  expect(await ids('engineer')).toEqual(['opportunity', 'look-up', 'findings']);
  expect(await ids('executive')).toEqual([
    ...['board-paper', 'objectives', 'needed', 'first-initiative', 'findings', 'community'],
  ]);
  expect(await ids('community')).toEqual([
    ...['community', 'opportunity', 'first-forge', 'identities', 'first-role'],
  ]);
});

it('counts what breaks the policy by severity, each leading to its rows', async () => {
  const { cards } = await homeOf(test.office, caller, 'compliance');

  expect(cards[0]).toMatchObject({
    id: 'findings',
    value: '1',
    tone: 'warning',
    items: [{ to: expect.stringMatching(/^\/compliance\/findings\?state=open&severity=/) }],
  });
});

it('tells what others changed since the caller was here, by name of the thing and of whoever did it', async () => {
  const { office } = test;
  const { objectives } = await office.strategy.objectives(caller, office.clock.now());
  const [first] = objectives;
  if (first === undefined) throw new Error('There is no objective');
  const { id, revision, why, start, due } = first;
  const change = { id, revision, why, start, due, title: 'Known by heart' };
  await office.strategy.changeObjective({ ...caller, actor: 'cli:eve' }, change);

  const { cards } = await homeOf(office, caller, 'engineer');

  expect(cards.find(({ id }) => id === 'changed')).toMatchObject({
    value: '1',
    items: [{ text: 'Known by heart', note: '1 change, the last by cli:eve' }],
    action: { to: '/admin/log' },
  });
});

it('opens with the role that was chosen, else by what the account may do', async () => {
  const may = async (role: Role) => (await homeOf(test.office, { ...caller, role })).role;
  expect([await may('admin'), await may('auditor'), await may('member')]).toEqual([
    'lead',
    'compliance',
    'engineer',
  ]);

  const chosen = await chosenHome(test.office, caller, 'executive');

  expect(chosen).toMatchObject({ role: 'executive', isChosen: true });
  const { signIn, createSignInLink } = test.office.identity;
  const { principal } = await signIn(await createSignInLink());
  expect(await homeOf(test.office, { ...principal, organisationName: 'Test' })).toMatchObject({
    role: 'executive',
    isChosen: true,
  });
});

it('falls back to what the account may do when a chosen role is no more', async () => {
  const home = await homeOf(test.office, { ...caller, homeRole: 'astronaut' });

  expect(home).toMatchObject({ role: 'lead', isChosen: false });
});

it('knows each card by an id of its own, and shows none twice', () => {
  for (const { cards } of Object.values(HOMES)) {
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
  }
  const all = new Set(Object.values(HOMES).flatMap(({ cards }) => cards));
  expect(new Set([...all].map(({ id }) => id)).size).toBe(all.size);
});

function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not a moment: ${text}`);
  return found;
}

function objective(id: number, start: string, said?: string) {
  const checkIn = said === undefined ? undefined : { at: at(`${said}T00:00:00Z`) };
  return { id, title: `Objective ${id}`, start: at(`${start}T00:00:00Z`), checkIn };
}

it('nudges for objectives that nobody checked in on for more than a month, the longest forgotten first', () => {
  const overdue = overdueCheckIns(
    [
      objective(1, '2026-01-01', '2026-06-01'),
      objective(2, '2026-01-01', '2026-05-01'),
      objective(3, '2026-04-01'),
      objective(4, '2026-06-20'),
    ],
    at('2026-06-30T12:00:00Z'),
  );

  expect(overdue.map(({ id }) => id)).toEqual([3, 2]);
});

it('says in one sentence how the objectives stand, and what is to be looked at first', () => {
  const paced = ['on-track', 'off-track', 'too-early', 'unknown'].map((pace) => ({ pace }));
  expect(objectivesSentence(paced)).toBe(
    '1 of 4 objectives are on track, 1 needs attention, for 1 it is too early to say, 1 cannot be told yet.',
  );
  expect(objectivesSentence([])).toBe('No objective is open: write down what you want to reach.');

  expect(waitingSentence([{ title: 'Inventory', value: '7', tone: 'neutral' }])).toBe(
    'Nothing here waits for you today.',
  );
  expect(
    waitingSentence([
      { title: 'Waivers', value: '2', tone: 'warning' },
      { title: 'Open findings', value: '9', tone: 'bad' },
    ]),
  ).toBe('Act first on: open findings (9).');
});

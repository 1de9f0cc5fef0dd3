// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Instant, instant, type Principal } from '#model';
import { createTestStorage, listLog, type TestStorage } from '#platform/storage';
import { type Outcome, openPortfolio, type Portfolio } from './index.ts';

let test: TestStorage;
let portfolio: Portfolio;
beforeAll(async () => {
  test = await createTestStorage();
  portfolio = openPortfolio(test.storage);
});
afterAll(() => test.close());

const found = (name: string) => ({ location: `/srv/${name}`, name, kind: 'bare' as const });
const NOON = at('2026-03-01T12:00:00Z');
const OUTCOME: Outcome = {
  state: 'scanned',
  branch: 'main',
  commit: 'a'.repeat(40),
  remoteUrl: 'https://git.example.com/lamp.git',
  license: 'MIT',
  funding: ['https://ko-fi.com/lamp'],
  readerVersion: '1',
  at: NOON,
  problems: [],
};

function at(text: string): Instant {
  const moment = instant(text);
  if (moment === undefined) throw new Error(`Not an instant: ${text}`);
  return moment;
}

async function registered(principal: Principal, ...names: readonly string[]) {
  return portfolio.register(principal, names.map(found));
}

async function record(principal: Principal, id: number, outcome: Outcome): Promise<void> {
  const what = { action: 'test/record', subject: `repository:${id}` };
  await test.storage.write(principal, what, (tx) => portfolio.recordOutcome(tx, id, outcome));
}

async function logOf(principal: Principal) {
  const entries = await test.storage.read(principal, (tx) => listLog(tx, { limit: 50 }));
  return entries.filter(({ action }) => action === 'portfolio/register');
}

it('registers a folder once, and logs only what is new', async () => {
  const principal = await test.anotherOrganisation();
  await registered(principal, 'one');

  const second = await registered(principal, 'one', 'two', 'two');
  await registered(principal, 'two', 'one');

  expect(second.map(({ name, isNew }) => [name, isNew])).toEqual([
    ['one', false],
    ['two', true],
  ]);
  const details = (await logOf(principal)).map(({ detail }) => detail);
  expect(details).toEqual([
    { added: 1, locations: ['/srv/two'] },
    { added: 1, locations: ['/srv/one'] },
  ]);
});

it('keeps two organisations apart', async () => {
  const one = await test.anotherOrganisation();
  const other = await test.anotherOrganisation();
  const [mine] = await registered(one, 'lamp');

  const seen = await portfolio.list(other, { limit: 10 });

  expect(seen).toEqual({ items: [], nextCursor: undefined, total: 0 });
  await expect(portfolio.get(other, mine?.id ?? 0)).rejects.toMatchObject({ kind: 'not-found' });
  expect((await registered(other, 'lamp')).map(({ isNew }) => isNew)).toEqual([true]);
});

it('keeps what a reading said', async () => {
  const principal = await test.anotherOrganisation();
  const [one] = await registered(principal, 'lamp');
  const id = one?.id ?? 0;
  const problems = [
    { code: 'inventory/bad-json', message: 'Reading a.json: it is cut', path: 'a.json', line: 3 },
    { code: 'git/odd', message: 'Odd', path: undefined, line: undefined },
  ];

  await record(principal, id, { ...OUTCOME, problems });

  expect(await portfolio.get(principal, id)).toEqual({
    id,
    ...found('lamp'),
    isUpstream: false,
    state: 'scanned',
    branch: 'main',
    commit: 'a'.repeat(40),
    remoteUrl: 'https://git.example.com/lamp.git',
    license: 'MIT',
    funding: ['https://ko-fi.com/lamp'],
    readerVersion: '1',
    lastScannedAt: NOON,
    problems: 2,
  });
  expect(await portfolio.problems(principal, id)).toEqual(problems);
});

it('keeps commit and licence of the older facts when a reading fails', async () => {
  const principal = await test.anotherOrganisation();
  const [one] = await registered(principal, 'lamp');
  const id = one?.id ?? 0;
  await record(principal, id, OUTCOME);
  const later = at('2026-03-02T12:00:00Z');

  await record(principal, id, {
    state: 'problem',
    readerVersion: '2',
    at: later,
    problems: [{ code: 'git/broken', message: 'Opening lamp: it is broken' }],
  });

  expect(await portfolio.get(principal, id)).toMatchObject({
    state: 'problem',
    commit: OUTCOME.commit,
    license: 'MIT',
    funding: OUTCOME.funding,
    readerVersion: '1',
    lastScannedAt: later,
    problems: 1,
  });
});

it('refuses the outcome of a repository that is not there', async () => {
  await expect(record(test.principal, 4711, OUTCOME)).rejects.toMatchObject({
    code: 'portfolio/no-such-repository',
  });
});

it('finds by a part of the name or the folder, as it stands', async () => {
  const principal = await test.anotherOrganisation();
  await registered(principal, 'Lamp_oil', 'lampXoil', 'wick');

  const byName = await portfolio.list(principal, { search: 'LAMP_', limit: 10 });
  const byFolder = await portfolio.list(principal, { search: 'srv/w', limit: 10 });

  expect(byName.items.map(({ name }) => name)).toEqual(['Lamp_oil']);
  expect(byFolder.items.map(({ name }) => name)).toEqual(['wick']);
});

it('lists those of one state', async () => {
  const principal = await test.anotherOrganisation();
  const [one] = await registered(principal, 'read', 'unread');
  await record(principal, one?.id ?? 0, OUTCOME);

  const page = await portfolio.list(principal, { state: 'waiting', limit: 10 });

  expect(page).toMatchObject({ items: [{ name: 'unread' }], total: 1 });
});

it('names all', async () => {
  const principal = await test.anotherOrganisation();
  await registered(principal, 'b', 'A');

  const all = await portfolio.all(principal);

  expect(all.map(({ name }) => name)).toEqual(['A', 'b']);
});

it('refuses a cursor that no page gave', async () => {
  const listing = portfolio.list(test.principal, { after: 'nonsense', limit: 10 });

  await expect(listing).rejects.toMatchObject({ code: 'list/bad-cursor' });
});

it('shows every repository on exactly one page, by name, whatever the size of the page', async () => {
  const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme' }), {
    minLength: 1,
    maxLength: 12,
  });
  const law = fc.asyncProperty(names, fc.integer({ min: 1, max: 5 }), async (all, limit) => {
    const principal = await test.anotherOrganisation();
    const known = await registered(principal, ...all);
    const whole = await portfolio.list(principal, { limit: 100 });

    const seen: number[] = [];
    let after: string | undefined;
    do {
      const page = await portfolio.list(principal, { limit, after });
      expect(page.total).toBe(known.length);
      seen.push(...page.items.map(({ id }) => id));
      after = page.nextCursor;
    } while (after !== undefined);

    expect(seen).toEqual(whole.items.map(({ id }) => id));
  });
  await fc.assert(law, { numRuns: 15 });
});

it('marks a clone of a project of others, and has it read again', async () => {
  const principal = await test.anotherOrganisation();
  const [one] = await registered(principal, 'lamp');
  const id = one?.id ?? 0;
  await record(principal, id, OUTCOME);
  const mark = (isUpstream: boolean) =>
    test.storage.write(principal, { action: 'test/mark', subject: 'repository' }, (tx) =>
      portfolio.markUpstream(tx, id, isUpstream),
    );

  expect(await mark(true)).toBe(true);
  expect(await mark(true)).toBe(false);

  expect(await portfolio.get(principal, id)).toMatchObject({
    isUpstream: true,
    readerVersion: undefined,
    state: 'scanned',
  });
  expect(await portfolio.all(principal)).toMatchObject([{ id, isUpstream: true }]);
});

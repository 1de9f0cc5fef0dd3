// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Instant, type Principal, plusDays } from '#model';
import {
  makeTestRepository,
  openTestOffice,
  packageLock,
  type TestOffice,
  type TestRepository,
} from './office.fixture.ts';

let test: TestOffice;
let app: TestRepository;
let shop: TestRepository;
let appId: number;
let boss: Principal;
beforeAll(async () => {
  test = await openTestOffice();
  app = makeTestRepository('app');
  shop = makeTestRepository('shop');
  app.commit({ 'package-lock.json': packageLock({ wick: 'AGPL-3.0-only', oil: 'MIT' }) });
  shop.commit({ 'package-lock.json': packageLock({ wick: 'AGPL-3.0-only' }) });
  appId = await test.scan(app.folder);
  await test.scan(shop.folder);
  boss = { ...test.principal, actor: 'account:boss', role: 'lead' };
});
afterAll(async () => {
  await test.close();
  app.remove();
  shop.remove();
});

const day = (days: number) => plusDays(test.office.clock.now(), days).slice(0, 10);

async function findings() {
  const { items } = await test.office.compliance.findings(test.principal, { limit: 100 });
  return items.filter(({ component }) => component.name === 'wick');
}

const states = async () =>
  (await findings()).map(({ repository, state }) => `${repository.name} ${state}`).toSorted();

async function idIn(repository: string): Promise<number> {
  return (await findings()).find((one) => one.repository.name === repository)?.id ?? 0;
}

async function ask(more: object = {}, at: Instant = test.office.clock.now()) {
  const asking = {
    findingId: await idIn('app'),
    scope: { kind: 'repository' as const, id: appId },
    reason: 'Replaced in the next release',
    until: day(30),
    ...more,
  };
  return test.office.waivers.ask(test.principal, asking, at);
}

it('covers nothing until another person approves, then its findings, and only in its repository', async () => {
  const { office, principal } = test;
  const asked = await ask();
  expect(asked).toMatchObject({ state: 'asked', findings: 0, package: 'pkg:npm/wick' });
  expect(await states()).toEqual(['app open', 'shop open']);
  const answer = { id: asked.id, revision: asked.revision, approve: true };
  const now = office.clock.now();
  await expect(office.waivers.answer(principal, answer, now)).rejects.toMatchObject({
    code: 'compliance/four-eyes',
  });
  await expect(
    office.waivers.answer({ ...boss, role: 'member' }, answer, now),
  ).rejects.toMatchObject({ code: 'compliance/only-leads-waive' });

  const approved = await office.waivers.answer(boss, answer, now);

  expect(approved).toMatchObject({ state: 'in-force', findings: 1 });
  expect(await states()).toEqual(['app waived', 'shop open']);
  const { items } = await office.compliance.components(principal, {
    search: 'wick',
    sort: 'name',
    order: 'asc',
    limit: 1,
  });
  expect(items[0]?.openFindings).toBe(1);
  expect((await office.compliance.openFindings(principal, [appId])).get(appId) ?? 0).toBe(0);
  await expect(office.waivers.answer(boss, answer, now)).rejects.toMatchObject({ kind: 'stale' });
});

it('covers later versions under the same licence, and none under another', async () => {
  app.commit({
    'package-lock.json': packageLock({ wick: 'AGPL-3.0-only' }).replaceAll('1.0.0', '1.1.0'),
  });
  await test.scan(app.folder);
  expect(await states()).toEqual(['app waived', 'shop open']);

  app.commit({
    'package-lock.json': packageLock({ wick: 'SSPL-1.0' }).replaceAll('1.0.0', '2.0.0'),
  });
  await test.scan(app.folder);
  const open = (await findings()).filter(({ state }) => state === 'open');
  expect(open.map(({ repository, license }) => `${repository.name} ${license}`).toSorted()).toEqual(
    ['app SSPL-1.0', 'shop AGPL-3.0-only'],
  );

  app.commit({ 'package-lock.json': packageLock({ wick: 'AGPL-3.0-only' }) });
  await test.scan(app.folder);
  const back = (await findings()).filter(({ state }) => state !== 'gone');
  expect(back.map(({ repository, state }) => `${repository.name} ${state}`).toSorted()).toEqual([
    'app waived',
    'shop open',
  ]);
});

it('is open again when somebody ends it, and when its day is over', async () => {
  const { office, principal } = test;
  const state = async () =>
    (await findings()).find(
      ({ repository, license }) => repository.name === 'app' && license === 'AGPL-3.0-only',
    )?.state;
  const { items } = await office.waivers.list(
    principal,
    { state: 'in-force', limit: 10 },
    office.clock.now(),
  );
  const [held] = items;
  if (held === undefined) throw new Error('No waiver is in force');
  const ended = await office.waivers.end(
    boss,
    { id: held.id, revision: held.revision, why: 'We replaced it' },
    office.clock.now(),
  );
  expect(ended).toMatchObject({ state: 'ended', findings: 0 });
  expect(await state()).toBe('open');

  const then = '2026-01-02T00:00:00Z' as Instant;
  const old = await ask({ until: '2026-01-31', findingId: await openInApp() }, then);
  await office.waivers.answer(boss, { id: old.id, revision: 1, approve: true }, then);

  expect(await state()).toBe('open');
  const now = office.clock.now();
  expect((await office.waivers.get(principal, old.id, now)).state).toBe('expired');
  expect((await office.waivers.get(principal, old.id, then)).state).toBe('in-force');
});

async function openInApp(): Promise<number> {
  const found = (await findings()).find(
    ({ repository, state }) => repository.name === 'app' && state === 'open',
  );
  return found?.id ?? 0;
}

it('refuses a day that is over or too far away, a range that is none, and a finding that is not there', async () => {
  const findingId = await openInApp();
  const refused = { code: 'compliance/bad-waiver' };

  await expect(ask({ findingId, until: day(-1) })).rejects.toMatchObject(refused);
  await expect(ask({ findingId, until: day(400) })).rejects.toMatchObject(refused);
  await expect(ask({ findingId, until: '2027-02-31' })).rejects.toMatchObject(refused);
  await expect(ask({ findingId, versions: '<2' })).rejects.toMatchObject(refused);
  await expect(ask({ findingId: 999_999 })).rejects.toMatchObject(refused);
  await expect(ask({ findingId, scope: { kind: 'product' } })).rejects.toMatchObject(refused);
});

it('covers a range only while every version in use lies in it, and everything of a product', async () => {
  const { office, principal } = test;
  const approve = async ({ id }: { readonly id: number }) =>
    office.waivers.answer(boss, { id, revision: 1, approve: true }, office.clock.now());
  const inRange = await ask({ findingId: await openInApp(), versions: 'vers:npm/<1.1.0' });
  expect((await approve(inRange)).findings).toBe(1);
  app.commit({
    'package-lock.json': packageLock({ wick: 'AGPL-3.0-only' }).replaceAll('1.0.0', '1.1.0'),
  });
  await test.scan(app.folder);
  const now = office.clock.now();
  expect((await office.waivers.get(principal, inRange.id, now)).findings).toBe(0);

  const product = await office.products.add(
    principal,
    { name: 'Lamp', members: [appId] },
    { at: office.clock.now() },
  );
  const scope = { kind: 'product' as const, id: product };
  const forProduct = await ask({ findingId: await openInApp(), scope });
  expect((await approve(forProduct)).findings).toBe(1);
  const names = () => 'Lamp';
  const file = await office.waivers.exportFile(principal, names, office.clock.now());
  expect(file).toContain('product: Lamp');
  expect(file).toContain('approvedBy: account:boss');
});

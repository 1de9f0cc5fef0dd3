// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Instant } from '#model';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { openAlerts, type RuleWords } from '../alerts/index.ts';
import { at, factsInMemory, NO_FACTS, work } from '../facts.fixture.ts';
import { openDigests, type SendDigest } from './index.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

const DAY = (day: number, time = '09:00') =>
  at(`2026-03-${String(day).padStart(2, '0')}T${time}:00Z`);
const LAMP = { id: 1, name: 'lamp' };
const FEW: RuleWords = {
  name: 'Too few people',
  about: { kind: 'metric', metricId: 'contributors' },
  condition: { kind: 'below', threshold: 2, margin: 0 },
  severity: 'warning',
  owner: 'Ada',
};
const PLAN = {
  name: 'Ada',
  every: 'day',
  weekday: 1,
  clock: '12:00',
  zone: 'UTC',
  leastSeverity: 'info',
  webhook: 'https://chat.example/hook',
} as const;

async function opened() {
  const principal = await test.anotherOrganisation();
  await test.storage.write(principal, { action: 'test/add', subject: 'repository' }, (tx) =>
    tx.query(
      `INSERT INTO portfolio_repository (id, location, name, kind) OVERRIDING SYSTEM VALUE
       VALUES (1, 'lamp', 'lamp', 'bare')`,
    ),
  );
  const people = (...names: readonly string[]) => names.map((name) => work(name, '2026-02-05', 1));
  const { source, say } = factsInMemory({ ...NO_FACTS, contributions: people('ada', 'bob') });
  const { storage } = test;
  const alerts = openAlerts({ storage, facts: source });
  // Sealing is not what is tested here.
  const secrets = { seal: async (secret: string) => Buffer.from(secret) };
  const digests = openDigests({ storage, secrets });
  await alerts.addRule(principal, FEW, DAY(9));
  const judge = async (names: readonly string[], moment: Instant) => {
    say({ contributions: people(...names) });
    return alerts.judge(principal, { repositories: [LAMP], at: moment });
  };
  const send = (moment: Instant, answer: SendDigest) =>
    digests.sendDue(principal, { at: () => moment, send: answer });
  const latest = () => digests.latest(principal, 10);
  return { principal, digests, judge, send, latest };
}

it('sums up what opened, stays and closed, once for each period', async () => {
  const { principal, digests, judge, latest } = await opened();
  await digests.addPlan(principal, PLAN, DAY(9));

  await judge(['ada'], DAY(10, '08:00'));
  expect(await digests.isDue(principal, DAY(9, '11:59'))).toBe(false);
  await Promise.all([1, 2, 3].map(() => digests.makeDue(principal, DAY(10, '12:00'))));
  await digests.makeDue(principal, DAY(11, '12:00'));
  await judge(['ada', 'bob'], DAY(11, '18:00'));
  await digests.makeDue(principal, DAY(12, '12:00'));

  const told = await latest();
  expect(told.map(({ from, to, body }) => [from, to, body.sentence])).toEqual([
    [DAY(11, '12:00'), DAY(12, '12:00'), '1 closed.'],
    [DAY(10, '12:00'), DAY(11, '12:00'), '1 stays open.'],
    [DAY(9), DAY(10, '12:00'), '1 opened.'],
  ]);
  expect(told[0]?.body.closed).toMatchObject([
    { title: 'lamp: Contributors', sentence: '2 people, not below 2 people.', owner: 'Ada' },
  ]);
});

it('tells periods that went by while nothing ran as one', async () => {
  const { principal, digests, judge, latest } = await opened();
  await digests.addPlan(principal, PLAN, DAY(9));
  await judge(['ada'], DAY(10));

  expect(await digests.makeDue(principal, DAY(15, '15:00'))).toBe(1);
  expect(await digests.makeDue(principal, DAY(15, '15:01'))).toBe(0);

  expect(await latest()).toMatchObject([{ from: DAY(9), to: DAY(15, '12:00') }]);
  expect(await digests.plans(principal)).toMatchObject([{ nextAt: DAY(16, '12:00') }]);
});

it('sends once, tries again with pauses under the same id, and says what went wrong', async () => {
  const { principal, digests, judge, send, latest } = await opened();
  await digests.addPlan(principal, PLAN, DAY(9));
  await judge(['ada'], DAY(10));
  await digests.makeDue(principal, DAY(10, '12:00'));
  const ids: number[] = [];
  const refuse: SendDigest = async ({ id }) => {
    ids.push(id);
    return 'The server answers 500.';
  };

  expect(await send(DAY(10, '12:00'), refuse)).toBe(0);
  expect((await latest())[0]?.delivery).toEqual({
    state: 'waiting',
    attempts: 1,
    nextAt: DAY(10, '12:01'),
    problem: 'The server answers 500.',
  });
  expect(await send(DAY(10, '12:00'), refuse)).toBe(0);
  expect(ids).toHaveLength(1);

  const take: SendDigest = async () => undefined;
  const workers = [1, 2, 3].map(() => send(DAY(10, '12:01'), take));
  expect((await Promise.all(workers)).reduce((sum, count) => sum + count, 0)).toBe(1);
  expect((await latest())[0]?.delivery).toMatchObject({ state: 'sent', attempts: 2 });
  expect(await send(DAY(11, '11:00'), refuse)).toBe(0);
  expect(new Set(ids).size).toBe(1);
});

it('gives up after a day of attempts, until somebody says so', async () => {
  const { principal, digests, judge, send, latest } = await opened();
  await digests.addPlan(principal, PLAN, DAY(9));
  await judge(['ada'], DAY(10));
  await digests.makeDue(principal, DAY(10, '12:00'));
  const refuse: SendDigest = async () => 'No connection.';
  for (let hour = 0; hour < 48; hour += 1) {
    const day = 10 + Math.floor((12 + hour) / 24);
    await send(DAY(day, `${String((12 + hour) % 24).padStart(2, '0')}:00`), refuse);
  }
  const [failed] = await latest();
  expect(failed?.delivery).toMatchObject({
    state: 'failed',
    attempts: 7,
    problem: 'No connection.',
  });

  await digests.sendAgain(principal, failed?.id ?? 0, DAY(13));
  expect(await send(DAY(13), async () => undefined)).toBe(1);
  await expect(digests.sendAgain(principal, failed?.id ?? 0, DAY(13))).rejects.toMatchObject({
    code: 'measurement/digest-did-not-fail',
  });
});

it('sends nothing where there is nothing to tell, and nothing to whom it is none of', async () => {
  const { principal, digests, judge, latest } = await opened();
  await digests.addPlan(principal, { ...PLAN, owner: 'Grace' }, DAY(9));
  await digests.addPlan(principal, { ...PLAN, leastSeverity: 'critical' }, DAY(9));
  await judge(['ada'], DAY(10));
  await digests.makeDue(principal, DAY(10, '12:00'));

  const told = await latest();
  expect(told.map(({ body, delivery }) => [body.sentence, delivery])).toEqual([
    ['Nothing to tell.', undefined],
    ['Nothing to tell.', undefined],
  ]);
});

it('opens the feed for who holds the token, and for nobody else', async () => {
  const { principal, digests } = await opened();
  const { id, feedToken, webhookKey } = await digests.addPlan(principal, PLAN, DAY(9));
  await digests.makeNow(principal, id, DAY(9, '10:00'));

  expect(webhookKey).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect((await digests.feed(principal, id, feedToken))?.digests).toHaveLength(1);
  expect(await digests.feed(principal, id, `${feedToken}x`)).toBeUndefined();
  expect(await digests.feed(await test.anotherOrganisation(), id, feedToken)).toBeUndefined();
  await digests.removePlan(principal, { id, revision: 1 }, DAY(10));
  expect(await digests.feed(principal, id, feedToken)).toBeUndefined();
});

it.each([
  [{ zone: 'Mars/Olympus' }],
  [{ webhook: 'ftp://example.org' }],
  [{ webhook: 'https://ada:secret@example.org' }],
  [{ name: ' ' }],
])('refuses %o', async (wrong) => {
  const { principal, digests } = await opened();

  await expect(digests.addPlan(principal, { ...PLAN, ...wrong }, DAY(9))).rejects.toMatchObject({
    code: 'measurement/bad-digest-plan',
  });
});

it('can be ordered in other words, by whoever saw the last ones', async () => {
  const { principal, digests } = await opened();
  const { id, webhookKey } = await digests.addPlan(principal, PLAN, DAY(9));
  const weekly = { ...PLAN, id, revision: 1, every: 'week', weekday: 5 } as const;

  expect(await digests.changePlan(principal, weekly, DAY(10))).toEqual({ webhookKey: undefined });
  await expect(digests.changePlan(principal, weekly, DAY(10))).rejects.toMatchObject({
    kind: 'stale',
  });
  const [plan] = await digests.plans(principal);
  expect(plan).toMatchObject({
    every: 'week',
    nextAt: DAY(13, '12:00'),
    since: DAY(9),
    revision: 2,
  });

  const elsewhere = { ...weekly, revision: 2, webhook: 'https://other.example/hook' };
  const moved = await digests.changePlan(principal, elsewhere, DAY(10));
  expect(moved.webhookKey).toMatch(/^whsec_/);
  expect(moved.webhookKey).not.toBe(webhookKey);
  await digests.changePlan(principal, { ...weekly, revision: 3, webhook: undefined }, DAY(10));
  expect((await digests.plans(principal))[0]).toMatchObject({ webhook: undefined, revision: 4 });
  const auditor = { ...principal, role: 'auditor' } as const;
  await expect(
    digests.changePlan(auditor, { ...weekly, revision: 4 }, DAY(10)),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
});

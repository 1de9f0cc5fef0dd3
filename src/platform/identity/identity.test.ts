// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { instantOfUnixSeconds, secondsOf } from '#model';
import { type FixedClock, fixedClock } from '#platform/clock';
import { createTestStorage, listLog, type TestStorage } from '#platform/storage';
import { type Identity, openIdentity } from './index.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let own: TestStorage;
let clock: FixedClock;
let identity: Identity;

beforeAll(async () => {
  own = await createTestStorage();
});
afterAll(() => own.close());
beforeEach(async () => {
  await own.storage.system((tx) =>
    tx.query('TRUNCATE identity_account, identity_session, identity_sign_in_link'),
  );
  clock = fixedClock(instantOfUnixSeconds(1_772_357_400));
  identity = openIdentity(own.storage, clock);
});

test('the first link makes the admin account, and later ones sign in as the same admin', async () => {
  expect(await identity.isSetUp()).toBe(false);

  const first = await identity.signIn(await identity.createSignInLink());
  const second = await identity.signIn(await identity.createSignInLink());

  expect(await identity.isSetUp()).toBe(true);
  expect(first.principal).toMatchObject({
    organisationId: own.principal.organisationId,
    role: 'admin',
    actor: `account:${first.principal.accountId}`,
  });
  expect(second.principal).toEqual(first.principal);
  expect(second.sessionToken).not.toBe(first.sessionToken);
});

test('a link works once, even when two people use it at the same moment', async () => {
  const token = await identity.createSignInLink();

  const attempts = await Promise.allSettled(
    Array.from({ length: 6 }, () => identity.signIn(token)),
  );

  expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
  await expect(identity.signIn(token)).rejects.toMatchObject({ code: 'identity/useless-link' });
});

test('two different links used first at the same moment make one account', async () => {
  const tokens = [await identity.createSignInLink(), await identity.createSignInLink()];

  const [one, other] = await Promise.all(tokens.map((token) => identity.signIn(token)));

  expect(one?.principal.accountId).toBe(other?.principal.accountId);
});

test('a link that is older than a day is refused', async () => {
  const token = await identity.createSignInLink();

  clock.advance(DAY_MS + 1);

  await expect(identity.signIn(token)).rejects.toMatchObject({ kind: 'not-signed-in' });
});

test('a session ends after thirty days without use, and lives on while it is used', async () => {
  const { sessionToken, principal } = await identity.signIn(await identity.createSignInLink());

  clock.advance(29 * DAY_MS);
  expect(await identity.principalOf(sessionToken)).toEqual(principal);
  clock.advance(29 * DAY_MS);
  expect(await identity.principalOf(sessionToken)).toEqual(principal);
  clock.advance(31 * DAY_MS);
  expect(await identity.principalOf(sessionToken)).toBeUndefined();
});

test('the first screen that somebody chose stays with their account, not with the session', async () => {
  const { principal } = await identity.signIn(await identity.createSignInLink());

  await identity.chooseHomeRole(principal, 'executive');

  const again = await identity.signIn(await identity.createSignInLink());
  expect(principal.homeRole).toBeUndefined();
  expect(again.principal).toEqual({ ...principal, homeRole: 'executive' });
  expect(await identity.principalOf(again.sessionToken)).toEqual(again.principal);
});

test('a look at the first screen is told when the visit before it was; looks within two hours are one visit', async () => {
  const { principal } = await identity.signIn(await identity.createSignInLink());

  const first = await identity.visitHome(principal);
  const arrived = clock.now();
  const again = await identity.visitHome(principal);
  clock.advance(DAY_MS);
  const nextDay = await identity.visitHome(principal);
  clock.advance(HOUR_MS);
  const hourLater = await identity.visitHome(principal);

  expect([first, again]).toEqual([undefined, undefined]);
  expect([nextDay, hourLater].map((at) => at && secondsOf(at))).toEqual([
    secondsOf(arrived),
    secondsOf(arrived),
  ]);
});

test('signing out ends this session and no other', async () => {
  const one = await identity.signIn(await identity.createSignInLink());
  const other = await identity.signIn(await identity.createSignInLink());

  await identity.signOut(one.sessionToken);
  await identity.signOut(one.sessionToken);

  expect(await identity.principalOf(one.sessionToken)).toBeUndefined();
  expect(await identity.principalOf(other.sessionToken)).toEqual(other.principal);
});

test('an unknown token is nobody', async () => {
  expect(await identity.principalOf('')).toBeUndefined();
  expect(await identity.principalOf('made-up')).toBeUndefined();
});

test('no token is kept as it is', async () => {
  const link = await identity.createSignInLink();
  const { sessionToken } = await identity.signIn(link);

  const rows = await own.storage.system((tx) =>
    tx.query(`SELECT token_hash::text AS kept FROM identity_session
      UNION SELECT token_hash::text FROM identity_sign_in_link`),
  );

  const kept = JSON.stringify(rows);
  for (const token of [link, sessionToken]) {
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(Buffer.from(token).toString('hex'));
  }
});

test('signing in and out is in the log', async () => {
  const { sessionToken, principal } = await identity.signIn(await identity.createSignInLink());
  await identity.signOut(sessionToken);

  const entries = await own.storage.read(principal, (tx) => listLog(tx, { limit: 2 }));

  expect(entries.map((entry) => [entry.actor, entry.action])).toEqual([
    [principal.actor, 'identity/sign-out'],
    [principal.actor, 'identity/sign-in'],
  ]);
});

test('an organisation is made once, however often it is asked for', async () => {
  const [one, other] = await Promise.all([
    identity.ensureOrganisation('Ministry of Tides'),
    identity.ensureOrganisation(' Ministry of Tides '),
  ]);

  expect(one).toEqual(other);
  expect(await identity.organisations()).toContainEqual(one);
  await expect(identity.ensureOrganisation(' - ')).rejects.toMatchObject({ kind: 'invalid' });
});

// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { instantOfUnixSeconds } from '#model';
import { fixedClock } from '#platform/clock';
import { openIdentity } from '#platform/identity';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { signInLink } from './sign-in-link.ts';

let own: TestStorage;
beforeAll(async () => {
  own = await createTestStorage();
});
afterAll(() => own.close());

const NOW = instantOfUnixSeconds(1_772_357_400);
const UNNAMED = { host: '127.0.0.1', port: undefined, publicUrl: undefined };

it('names the address that was given, else that of the server that runs, else the standard one', async () => {
  const identity = openIdentity(own.storage, fixedClock(NOW));
  const originOf = async (config: Parameters<typeof signInLink>[1]) =>
    new URL(await signInLink(identity, config)).origin;

  const before = await originOf(UNNAMED);
  await identity.sayServedAt('http://localhost:4607/');
  const beside = await originOf(UNNAMED);
  const atPort = await originOf({ ...UNNAMED, port: 4700 });
  const behindProxy = await originOf({ ...UNNAMED, publicUrl: new URL('https://x.example') });
  await identity.sayGone('http://localhost:4607/');
  const after = await originOf({ ...UNNAMED, host: '::' });

  expect(before).toBe('http://localhost:4600');
  expect(beside).toBe('http://localhost:4607');
  expect(atPort).toBe('http://localhost:4700');
  expect(behindProxy).toBe('https://x.example');
  expect(after).toBe('http://localhost:4600');
});

it('believes the server that started last: one that was killed never said that it is gone', async () => {
  const clock = fixedClock(NOW);
  const identity = openIdentity(own.storage, clock);

  await identity.sayServedAt('http://localhost:4608/');
  clock.advance(1_000);
  await identity.sayServedAt('http://localhost:4601/');
  const link = await signInLink(identity, UNNAMED);

  expect(link).toMatch(/^http:\/\/localhost:4601\/sign-in\//);
});

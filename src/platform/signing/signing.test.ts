// SPDX-License-Identifier: Apache-2.0
import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '#platform/clock';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { openSigning } from './index.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

it('has one key, however many ask for it at once, and its signatures hold', async () => {
  const doors = [1, 2, 3].map(() => openSigning(test.storage, systemClock));
  const keys = await Promise.all(doors.map((signing) => signing.key()));
  const [first] = keys;
  if (first === undefined) throw new Error('No key');
  const bytes = Buffer.from('what is handed out');

  expect(new Set(keys.map(({ publicKeyPem }) => publicKeyPem)).size).toBe(1);
  expect(verify(null, bytes, createPublicKey(first.publicKeyPem), first.sign(bytes))).toBe(true);
});

it('is not for what works on behalf of an organisation', async () => {
  const principal = await test.anotherOrganisation();
  const peeking = test.storage.read(principal, (tx) => tx.query('SELECT FROM signing_key'));
  await expect(peeking).rejects.toThrow('permission denied');
});

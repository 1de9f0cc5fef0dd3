// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultKeyFile, openSecrets } from './index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lanthorn-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'deep', 'secret.key');

it('opens what it sealed, in another process too, and seals nothing twice the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (secret) => {
      const one = await openSecrets(file()).seal(secret, 'token');
      const other = await openSecrets(file()).seal(secret, 'token');

      expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
      expect(await openSecrets(file()).open(one, 'token')).toBe(secret);
    }),
    { numRuns: 30 },
  );
});

it('makes one key, however many need it at once, that only its owner may read', async () => {
  const doors = [1, 2, 3, 4].map(() => openSecrets(file()));

  const sealed = await Promise.all(doors.map((door) => door.seal('oil', 'token')));

  const opened = await Promise.all(sealed.map((one) => openSecrets(file()).open(one, 'token')));
  expect(opened).toEqual(['oil', 'oil', 'oil', 'oil']);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(Buffer.from(readFileSync(file(), 'utf8'), 'base64')).toHaveLength(32);
});

it('opens nothing that was changed, or was sealed for something else or with another key', async () => {
  const secrets = openSecrets(file());
  const sealed = Buffer.from(await secrets.seal('oil', 'token of 1'));
  const refused = { code: 'secrets/other-key' };

  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    await expect(secrets.open(changed, 'token of 1')).rejects.toMatchObject(refused);
  }
  await expect(secrets.open(sealed, 'token of 2')).rejects.toMatchObject(refused);
  await expect(secrets.open(sealed.subarray(0, 20), 'token of 1')).rejects.toMatchObject(refused);
  await expect(
    openSecrets(join(folder, 'other.key')).open(sealed, 'token of 1'),
  ).rejects.toMatchObject(refused);
});

it('refuses a file that holds no key, and leaves it as it is', async () => {
  const other = join(folder, 'notes.txt');
  writeFileSync(other, 'remember the milk');

  await expect(openSecrets(other).seal('oil', 'token')).rejects.toMatchObject({
    code: 'secrets/bad-key',
  });
  expect(readFileSync(other, 'utf8')).toBe('remember the milk');
});

it('keeps the key out of the data folder', () => {
  expect(defaultKeyFile('/srv/lanthorn')).toBe('/srv/lanthorn-secret.key');
  expect(defaultKeyFile(undefined)).toMatch(/lanthorn\/secret\.key$/);
});

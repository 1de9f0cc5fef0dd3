// SPDX-License-Identifier: Apache-2.0
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, expect, it } from 'vitest';
import { sealPack } from '#engines/evidence-pack';
import { addEvidence } from './evidence.ts';

const folder = mkdtempSync(join(tmpdir(), 'lanthorn-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const pack = sealPack(
  { framework: 'iso-5230-2020' },
  [{ path: 'report.md', content: Buffer.from('# Ready') }],
  { publicKeyPem, sign: (bytes) => sign(null, bytes, privateKey) },
);

/** What `lanthorn evidence verify` prints about these bytes, and how it ends. */
async function verified(bytes: Uint8Array, ...more: readonly string[]) {
  const path = join(folder, 'pack.zip');
  writeFileSync(path, bytes);
  let [printed, code] = ['', 2];
  const program = new Command().exitOverride();
  addEvidence(program, {
    screen: { say: () => {}, show: () => {} },
    print: (text) => {
      printed += text;
    },
    end: (ended) => {
      code = ended;
    },
    signal: new AbortController().signal,
  });
  await program.parseAsync(['evidence', 'verify', path, ...more], { from: 'user' });
  return { printed, code };
}

it('says that a pack is as it was signed, and whose key to compare', async () => {
  const key = join(folder, 'key.pem');
  writeFileSync(key, publicKeyPem);

  const alone = await verified(pack);
  const held = await verified(pack, '--key', key);

  expect([alone.code, held.code]).toEqual([0, 0]);
  expect(alone.printed).toMatch(/is as it was signed: 1 file, key [0-9a-f]{64}/);
  expect(alone.printed).toContain('compare it with what its makers tell you');
  expect(held.printed).toContain('It is signed by the key you gave.');
});

it('names what was changed, and ends with 1', async () => {
  const changed = Buffer.from(pack);
  changed[changed.indexOf('# Ready')] = 0x21;

  const { printed, code } = await verified(changed);

  expect(code).toBe(1);
  expect(printed).toContain('is not as it was signed');
});

it('a file that is not there is refused', async () => {
  const program = new Command().exitOverride();
  const never = () => {
    throw new Error('Nobody asked for this');
  };
  addEvidence(program, {
    screen: { say: never, show: never },
    print: never,
    end: never,
    signal: new AbortController().signal,
  });
  const asking = program.parseAsync(['evidence', 'verify', join(folder, 'none.zip')], {
    from: 'user',
  });
  await expect(asking).rejects.toMatchObject({ code: 'cli/unreadable-file' });
});

// SPDX-License-Identifier: Apache-2.0
import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, sealPack, verifyPack } from './index.ts';
import { readZip } from './zip-reader.ts';
import { writeZip } from './zip-writer.ts';

function signer() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes: Uint8Array) => sign(null, bytes, privateKey),
  };
}

const OURS = signer();
const FILES = [
  { path: 'report.md', content: Buffer.from('# Ready\n') },
  { path: 'evidence/Prüfung.txt', content: Buffer.from('Ada passed') },
];
const SUBJECT = { framework: 'iso-5230-2020', at: '2026-06-01' };
const PACK = sealPack(SUBJECT, FILES, OURS);

describe('a pack', () => {
  it('is the same to the byte for the same files in whatever order', () => {
    expect(sealPack(SUBJECT, FILES.toReversed(), OURS).equals(PACK)).toBe(true);
  });

  it('as it was sealed is good, and names its key', () => {
    expect(verifyPack(PACK, OURS.publicKeyPem)).toEqual({
      problems: [],
      subject: SUBJECT,
      files: 2,
      fingerprint: fingerprintOf(OURS.publicKeyPem),
    });
  });

  it('with another key than the one it is held to is not', () => {
    expect(verifyPack(PACK, signer().publicKeyPem).problems[0]).toMatch(/^It is signed by another/);
    expect(verifyPack(PACK, 'no key').problems).toEqual([
      'The key to hold it to is no Ed25519 key in PEM.',
    ]);
  });

  it('in which any byte was changed is never good', () => {
    const anywhere = fc.nat(PACK.length - 1);
    const another = fc.integer({ min: 1, max: 255 });
    fc.assert(
      fc.property(anywhere, another, (at, by) => {
        const changed = Buffer.from(PACK);
        changed[at] = (changed[at] ?? 0) ^ by;
        const { problems } = verifyPack(changed, OURS.publicKeyPem);
        expect(problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it('says which file was changed, is missing, or was put in', () => {
    const files = readZip(PACK) ?? [];
    const other = { path: 'report.md', content: Buffer.from('# Not ready\n') };
    const swapped = files.map((file) => (file.path === other.path ? other : file));
    const added = [...files, { path: 'more.txt', content: Buffer.from('x') }];
    const without = files.filter(({ path }) => path !== 'report.md');

    expect(verifyPack(writeZip(swapped)).problems).toEqual(['report.md was changed.']);
    expect(verifyPack(writeZip(added)).problems).toEqual(['more.txt is not in the manifest.']);
    expect(verifyPack(writeZip(without)).problems).toEqual(['report.md is missing.']);
    expect(verifyPack(writeZip([...files, other])).problems).toContain('report.md is in it twice.');
  });

  it('whose manifest somebody else signed anew is good only to those who do not know our key', () => {
    const forged = sealPack(SUBJECT, FILES, signer());
    expect(verifyPack(forged).problems).toEqual([]);
    expect(verifyPack(forged, OURS.publicKeyPem).problems).toHaveLength(1);
  });
});

describe('anything else', () => {
  it('is no pack, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(verifyPack(bytes).problems.length).toBeGreaterThan(0);
      }),
    );
  });

  it('cut off anywhere is no pack', () => {
    for (let length = 0; length < PACK.length; length += 7) {
      expect(verifyPack(PACK.subarray(0, length)).problems).toHaveLength(1);
    }
  });
});

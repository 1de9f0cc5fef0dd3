// SPDX-License-Identifier: Apache-2.0
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import { FORMAT, MANIFEST, PUBLIC_KEY, SIGNATURE, sha256 } from './seal-pack.ts';
import { readZip } from './zip-reader.ts';
import type { PackFile } from './zip-writer.ts';

export interface PackVerdict {
  /** Empty: every file is as it was signed. */
  readonly problems: readonly string[];
  /** What the pack says it is about; absent where that cannot be read. */
  readonly subject?: Readonly<Record<string, string | number>> | undefined;
  readonly files: number;
  /** SHA-256 of the key that signed it, lower-case hex: compare with the one that its makers tell you. */
  readonly fingerprint?: string | undefined;
}

const Manifest = z.object({
  format: z.literal(FORMAT),
  subject: z.record(z.string(), z.union([z.string(), z.number()])),
  files: z.array(
    z.object({ path: z.string(), bytes: z.number(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});
type Manifest = z.infer<typeof Manifest>;

/**
 * Whether a pack is as it was sealed. Without `trustedKeyPem` the key in the pack is used: that shows that nothing was changed
 * since somebody signed it, not who did. Never throws.
 */
export function verifyPack(bytes: Uint8Array, trustedKeyPem?: string): PackVerdict {
  const files = readZip(bytes);
  if (files === undefined) return nothing('It is no evidence pack, or its archive was changed.');
  const contentOf = (path: string) => files.find((file) => file.path === path)?.content;
  const text = contentOf(MANIFEST);
  const manifest = text && readManifest(text);
  if (text === undefined || manifest === undefined) {
    return nothing(`It has no ${MANIFEST} that can be read.`);
  }
  const ownKey = readKey(contentOf(PUBLIC_KEY));
  const problems = [
    ...signatureProblems({ text, signature: contentOf(SIGNATURE), ownKey, trustedKeyPem }),
    ...fileProblems(manifest, files),
  ];
  const { subject, files: listed } = manifest;
  return { problems, subject, files: listed.length, fingerprint: ownKey && fingerprintOf(ownKey) };
}

/** SHA-256 of a public key in its DER form, lower-case hex. */
export function fingerprintOf(key: KeyObject | string): string {
  const read = typeof key === 'string' ? createPublicKey(key) : key;
  return sha256(read.export({ type: 'spki', format: 'der' }));
}

interface Signed {
  readonly text: Uint8Array;
  readonly signature: Uint8Array | undefined;
  readonly ownKey: KeyObject | undefined;
  readonly trustedKeyPem: string | undefined;
}

function signatureProblems({ text, signature, ownKey, trustedKeyPem }: Signed): readonly string[] {
  if (signature === undefined) return [`It has no ${SIGNATURE}.`];
  if (ownKey === undefined) return [`It has no ${PUBLIC_KEY} with an Ed25519 key.`];
  const trusted =
    trustedKeyPem === undefined ? ownKey : readKey(Buffer.from(`${trustedKeyPem.trim()}\n`));
  if (trusted === undefined) return ['The key to hold it to is no Ed25519 key in PEM.'];
  if (fingerprintOf(trusted) !== fingerprintOf(ownKey)) {
    return [`It is signed by another key: ${fingerprintOf(ownKey)}.`];
  }
  const written = Buffer.from(signature).toString();
  const raw = Buffer.from(written, 'base64');
  // Base64 has several spellings of the same bytes; only ours is taken.
  const isPlain = written === `${raw.toString('base64')}\n`;
  return isPlain && verify(null, text, trusted, raw)
    ? []
    : ['The signature does not fit the manifest.'];
}

function fileProblems(manifest: Manifest, files: readonly PackFile[]): readonly string[] {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const own = new Set([MANIFEST, SIGNATURE, PUBLIC_KEY]);
  const paths = files.map(({ path }) => path);
  const twice = paths.filter((path, index) => paths.indexOf(path) !== index);
  const changed = files.flatMap(({ path, content }) => {
    if (own.has(path)) return [];
    const told = listed.get(path);
    if (told === undefined) return [`${path} is not in the manifest.`];
    return told.sha256 === sha256(content) ? [] : [`${path} was changed.`];
  });
  const missing = manifest.files.filter(({ path }) => !paths.includes(path));
  return [
    ...twice.map((path) => `${path} is in it twice.`),
    ...changed,
    ...missing.map(({ path }) => `${path} is missing.`),
  ];
}

function readManifest(text: Uint8Array): Manifest | undefined {
  try {
    return Manifest.safeParse(JSON.parse(Buffer.from(text).toString())).data;
  } catch {
    return undefined;
  }
}

function readKey(pem: Uint8Array | undefined): KeyObject | undefined {
  if (pem === undefined) return undefined;
  try {
    const key = createPublicKey(Buffer.from(pem));
    const isPlain =
      key.export({ type: 'spki', format: 'pem' }).toString() === Buffer.from(pem).toString();
    return isPlain && key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

function nothing(problem: string): PackVerdict {
  return { problems: [problem], files: 0 };
}

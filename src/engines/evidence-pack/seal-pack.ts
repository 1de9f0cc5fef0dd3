// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { type PackFile, writeZip } from './zip-writer.ts';

export const FORMAT = 'lanthorn-evidence-pack/1';
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';
export const PUBLIC_KEY = 'public-key.pem';

/** Who signs, with an Ed25519 key (RFC 8032). */
export interface Signer {
  readonly publicKeyPem: string;
  /** Of these bytes; always the same for the same bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}

/** What a pack is about; goes into its manifest as it stands. */
export type PackSubject = Readonly<Record<string, string | number>>;

/**
 * A zip archive of the files with a manifest of their SHA-256 hashes, and an Ed25519 signature of the manifest. The same
 * subject, files and key give the same bytes.
 */
export function sealPack(
  subject: PackSubject,
  files: readonly PackFile[],
  { publicKeyPem, sign }: Signer,
): Buffer {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const listed = sorted.map(({ path, content }) => ({
    path,
    bytes: content.length,
    sha256: sha256(content),
  }));
  const manifest = { format: FORMAT, subject, files: listed };
  const text = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`);
  return writeZip([
    { path: MANIFEST, content: text },
    { path: SIGNATURE, content: Buffer.from(`${Buffer.from(sign(text)).toString('base64')}\n`) },
    { path: PUBLIC_KEY, content: Buffer.from(publicKeyPem) },
    ...sorted,
  ]);
}

/** Lower-case hex. */
export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

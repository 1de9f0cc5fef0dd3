// SPDX-License-Identifier: Apache-2.0
import type { SbomHash } from './sbom.ts';

/** Hexadecimal digits by algorithm, as lockfiles name them. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ['md5', 32],
  ['sha1', 40],
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);

/** Integrity as lockfiles write it (`sha512-<base64>`, `sha256:<hex>`, several with blanks between) as hashes; nothing where it is another thing. */
export function integrityHashes(integrity: string | undefined): readonly SbomHash[] {
  return (integrity ?? '').split(/\s+/).flatMap((part) => hashOf(part) ?? []);
}

function hashOf(text: string): SbomHash | undefined {
  const found = /^(?<name>[a-z]+\d+)(?<mark>[-:=])(?<value>.+)$/i.exec(text)?.groups;
  const algorithm = found?.name?.toLowerCase() ?? '';
  const value = found?.value ?? '';
  const isHex = /^[0-9a-f]+$/i.test(value) && value.length % 8 === 0 && found?.mark !== '-';
  const digest = isHex ? value.toLowerCase() : Buffer.from(value, 'base64').toString('hex');
  return DIGITS.get(algorithm) === digest.length ? { algorithm, digest } : undefined;
}

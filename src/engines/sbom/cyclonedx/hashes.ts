// SPDX-License-Identifier: Apache-2.0

/** CycloneDX's names of the algorithms that lockfiles use. */
const ALGORITHMS: Record<string, string> = {
  md5: 'MD5',
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
};

/** Integrity as lockfiles write it (`sha512-<base64>`, `sha256:<hex>`) as CycloneDX hashes; nothing where it is another thing. */
export function hashesOf(integrity: string | undefined): {
  hashes?: { alg: string; content: string }[];
} {
  const hashes = (integrity ?? '').split(/\s+/).flatMap((part) => hashOf(part) ?? []);
  return hashes.length === 0 ? {} : { hashes };
}

function hashOf(text: string): { alg: string; content: string } | undefined {
  const found = /^(?<algorithm>[a-z]+\d+)(?<mark>[-:=])(?<value>.+)$/i.exec(text)?.groups;
  const alg = ALGORITHMS[found?.algorithm?.toLowerCase() ?? ''];
  const value = found?.value;
  if (alg === undefined || value === undefined) return undefined;
  const isHex = /^[0-9a-f]+$/i.test(value) && value.length % 8 === 0 && found?.mark !== '-';
  const content = isHex ? value.toLowerCase() : Buffer.from(value, 'base64').toString('hex');
  return HEX_LENGTHS.has(content.length) ? { alg, content } : undefined;
}

/** What the schema lets through: 128, 160, 256, 384 and 512 bits. */
const HEX_LENGTHS = new Set([32, 40, 64, 96, 128]);

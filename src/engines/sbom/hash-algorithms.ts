// SPDX-License-Identifier: Apache-2.0
// A table: one algorithm, the names that the formats have for it.

interface AlgorithmNames {
  readonly name: string;
  readonly cyclonedx?: string;
  readonly spdx2?: string;
  readonly spdx3?: string;
}

const ALGORITHMS: readonly AlgorithmNames[] = [
  { name: 'md2', spdx2: 'MD2', spdx3: 'md2' },
  { name: 'md4', spdx2: 'MD4', spdx3: 'md4' },
  { name: 'md5', cyclonedx: 'MD5', spdx2: 'MD5', spdx3: 'md5' },
  { name: 'md6', spdx2: 'MD6', spdx3: 'md6' },
  { name: 'adler32', spdx2: 'ADLER32', spdx3: 'adler32' },
  { name: 'sha1', cyclonedx: 'SHA-1', spdx2: 'SHA1', spdx3: 'sha1' },
  { name: 'sha224', spdx2: 'SHA224', spdx3: 'sha224' },
  { name: 'sha256', cyclonedx: 'SHA-256', spdx2: 'SHA256', spdx3: 'sha256' },
  { name: 'sha384', cyclonedx: 'SHA-384', spdx2: 'SHA384', spdx3: 'sha384' },
  { name: 'sha512', cyclonedx: 'SHA-512', spdx2: 'SHA512', spdx3: 'sha512' },
  { name: 'sha3-224', spdx3: 'sha3_224' },
  { name: 'sha3-256', cyclonedx: 'SHA3-256', spdx2: 'SHA3-256', spdx3: 'sha3_256' },
  { name: 'sha3-384', cyclonedx: 'SHA3-384', spdx2: 'SHA3-384', spdx3: 'sha3_384' },
  { name: 'sha3-512', cyclonedx: 'SHA3-512', spdx2: 'SHA3-512', spdx3: 'sha3_512' },
  { name: 'blake2b-256', cyclonedx: 'BLAKE2b-256', spdx2: 'BLAKE2b-256', spdx3: 'blake2b256' },
  { name: 'blake2b-384', cyclonedx: 'BLAKE2b-384', spdx2: 'BLAKE2b-384', spdx3: 'blake2b384' },
  { name: 'blake2b-512', cyclonedx: 'BLAKE2b-512', spdx2: 'BLAKE2b-512', spdx3: 'blake2b512' },
  { name: 'blake3', cyclonedx: 'BLAKE3', spdx2: 'BLAKE3', spdx3: 'blake3' },
];

type Format = 'cyclonedx' | 'spdx2' | 'spdx3';

/** What a format calls our algorithm; nothing where it has no word for it. */
export function algorithmIn(format: Format, name: string): string | undefined {
  return ALGORITHMS.find((one) => one.name === name)?.[format];
}

/** Our name of a format's algorithm. */
export function algorithmFrom(format: Format, word: string | undefined): string | undefined {
  return word === undefined ? undefined : ALGORITHMS.find((one) => one[format] === word)?.name;
}

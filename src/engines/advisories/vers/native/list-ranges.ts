// SPDX-License-Identifier: Apache-2.0
import type { NativeRanges } from './native-ranges.ts';

/** Lists of single versions, as OpenSSL's advisories have them: "3.0.0, 1.0.1b". */
export const listRanges = {
  schemes: ['openssl'],
  documentation: 'https://openssl-library.org/news/vulnerabilities/',
  read(range) {
    const versions = range.split(',').map((one) => one.trim());
    if (!versions.every((one) => /^[0-9a-z][0-9a-z.-]*$/i.test(one))) return undefined;
    return versions.map((version) => ({ comparator: '=', version }));
  },
} satisfies NativeRanges;

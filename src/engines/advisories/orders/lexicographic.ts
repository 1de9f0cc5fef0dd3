// SPDX-License-Identifier: Apache-2.0
import type { VersionOrder } from './version-order.ts';

/** Any text, by its bytes in UTF-8; nothing is normalised, "é" in one sign and in two are different. */
export const lexicographic = {
  ecosystem: 'lexicographic',
  alsoKnownAs: [],
  documentation: 'https://github.com/package-url/vers-spec',
  rising: ['A', 'a', 'aa', 'e\u0301', 'z', '\u00e9', '\uffee', '\u{1f600}'],
  // Code points go by two units each, since those above U+FFFF are written with lower units than U+FFEE.
  sortKey: (version) =>
    version === ''
      ? undefined
      : Array.from(version, (sign) => codePointKey(sign.codePointAt(0) ?? 0)).join(''),
} satisfies VersionOrder;

function codePointKey(codePoint: number): string {
  return String.fromCharCode(codePoint >>> 16, codePoint & 0xffff);
}

// SPDX-License-Identifier: Apache-2.0
import { numberKey, textKey } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

// "1:1.5.b-1": epoch, version, release of the package.
const ALPM = /^(?:(?<epoch>\d*):)?(?<version>[^\s-]\S*?)(?:-(?<release>[^\s-]*))?$/;

// What can stand at one place behind separators of one length, lowest first: "1.0rc" < "1.0" < "1.0.a" < "1.0.1".
const WORD = '\u0001';
const END = '\u0002';
const NUMBER = '\u0003';

/** Between the part that is always compared and the release that is only compared where both have one. */
const BEFORE_THE_RELEASE = '\uffff';

/**
 * Versions of Arch Linux packages. "1.5" is both "1.5-1" and "1.5-2", though "1.5-1" < "1.5-2":
 * being the same is not transitive here, so this order compares keys in its own way.
 */
export const alpm = {
  ecosystem: 'alpm',
  alsoKnownAs: ['arch', 'arch linux'],
  documentation: 'https://man.archlinux.org/man/vercmp.8',
  rising: ['1.0a', '1.0alpha', '1.0b', '1.0rc', '1.0', '1.0.a', '1.0.1-1', '1.0.1-2', '1:0.1'],
  sortKey(version) {
    const groups = ALPM.exec(version.trim())?.groups;
    if (groups?.version === undefined) return undefined;
    const release = groups.release === undefined ? '' : segmentsKey(groups.release);
    const epoch = numberKey(groups.epoch ?? '');
    return epoch + segmentsKey(groups.version) + BEFORE_THE_RELEASE + release;
  },
  compareKeys(a, b) {
    const [mainOfA = '', releaseOfA = ''] = a.split(BEFORE_THE_RELEASE);
    const [mainOfB = '', releaseOfB = ''] = b.split(BEFORE_THE_RELEASE);
    if (mainOfA !== mainOfB) return mainOfA < mainOfB ? -1 : 1;
    if (releaseOfA === '' || releaseOfB === '' || releaseOfA === releaseOfB) return 0;
    return releaseOfA < releaseOfB ? -1 : 1;
  },
} satisfies VersionOrder;

/** More signs between two segments come behind fewer: "1.0" < "1..0". */
function segmentsKey(text: string): string {
  let key = '';
  for (const [, gap = '', segment = ''] of text.matchAll(/([^\da-z]*)(\d+|[a-z]+|$)/gi)) {
    const place = /^\d/.test(segment) ? NUMBER + numberKey(segment) : WORD + textKey(segment);
    key += String.fromCharCode(gap.length) + (segment === '' ? END : place);
  }
  return key;
}

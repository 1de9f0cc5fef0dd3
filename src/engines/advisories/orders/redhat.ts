// SPDX-License-Identifier: Apache-2.0
import { numberKey, textKey } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

// "1:2.0-3.el8": only digits before the first colon are an epoch; the release begins behind the last hyphen.
const EPOCH = /^(\d*):/;

// What can stand at one place, lowest first: "1.0~rc1" < "1.0" < "1.0^git1" < "1.0a" < "1.0.1".
const TILDE = '\u0001';
const END = '\u0002';
const CARET = '\u0003';
const WORD = '\u0004';
const NUMBER = '\u0005';

/**
 * Versions of RPM packages. Signs other than "~" and "^" only separate: "2.0" is "2_0" and "1.1.α" is "1.1.ββ".
 * No release comes before any release, "1" < "1-".
 */
export const redhat = {
  ecosystem: 'redhat',
  alsoKnownAs: ['rpm', 'red hat'],
  sharedBy: [
    'rocky linux',
    'almalinux',
    'suse',
    'opensuse',
    'mageia',
    'openeuler',
    'azure linux',
    'photon os',
    'fedora',
    'amazon',
    'oracle linux',
  ],
  versScheme: 'rpm',
  documentation: 'https://rpm-software-management.github.io/rpm/man/rpm-version.7',
  rising: [
    'xyz.4',
    '1.0~rc1',
    '1.0~rc1^git1',
    '1.0',
    '1.0-1.ael7b',
    '1.0-1.el7',
    '1.0^git1',
    '1.0.rc1',
    '1.01',
    '10.0039',
    '1:0.1',
  ],
  sortKey(version) {
    const text = version.trim();
    if (!/^\S+$/.test(text)) return undefined;
    const epoch = EPOCH.exec(text);
    const rest = text.slice(epoch?.[0].length ?? 0);
    const hyphen = rest.lastIndexOf('-');
    const release = hyphen === -1 ? '\u0000' : segmentsKey(rest.slice(hyphen + 1));
    return (
      numberKey(epoch?.[1] ?? '') +
      segmentsKey(hyphen === -1 ? rest : rest.slice(0, hyphen)) +
      release
    );
  },
} satisfies VersionOrder;

function segmentsKey(text: string): string {
  return (text.match(/\d+|[a-z]+|[~^]/gi) ?? []).map(segmentKey).join('') + END;
}

function segmentKey(segment: string): string {
  if (segment === '~') return TILDE;
  if (segment === '^') return CARET;
  return /^\d/.test(segment) ? NUMBER + numberKey(segment) : WORD + textKey(segment);
}

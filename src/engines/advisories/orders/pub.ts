// SPDX-License-Identifier: Apache-2.0
import { identifiersKey, semverKey, splitSemver } from './semver.ts';
import type { VersionOrder } from './version-order.ts';

/** Versions of Dart packages. Here, unlike in the standard, the build counts: "1.2.3" < "1.2.3+1" < "1.2.3+2". */
export const pub = {
  ecosystem: 'pub',
  alsoKnownAs: ['dart'],
  documentation: 'https://pub.dev/documentation/pub_semver/latest/pub_semver/Version-class.html',
  rising: ['1.2.3-a', '1.2.3-a+1', '1.2.3', '1.2.3+1', '1.2.3+2', '1.2.3+10', '1.2.3+a'],
  sortKey(version) {
    const parts = splitSemver(version);
    const key = semverKey(parts);
    if (parts === undefined || key === undefined) return undefined;
    return parts.build === undefined
      ? `${key}\u0000`
      : `${key}\u0001${identifiersKey(parts.build)}`;
  },
} satisfies VersionOrder;

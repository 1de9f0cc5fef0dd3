// SPDX-License-Identifier: Apache-2.0
import { prereleaseKey } from './semver.ts';
import { numbersKey, withoutTrailingZeros } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

// "1.0.0.1-beta.2+metadata": up to four numbers.
const NUGET =
  /^\s*v?(?<release>\d+(?:\.\d+){0,3})(?:-(?<prerelease>[0-9a-z-]+(?:\.[0-9a-z-]+)*))?(?:\+[0-9a-z.-]*)?\s*$/i;

/** Versions of .NET packages: Semantic Versioning with a fourth number; "1.0" is "1.0.0.0" and "-BETA" is "-beta". */
export const nuget = {
  ecosystem: 'nuget',
  alsoKnownAs: ['dotnet'],
  documentation: 'https://learn.microsoft.com/nuget/concepts/package-versioning',
  rising: ['1.0.0-BETA.2', '1.0.0-beta.10', '1.0', '1.0.0.1-alpha', '1.0.0.1', '1.0.01'],
  sortKey(version) {
    const groups = NUGET.exec(version)?.groups;
    if (groups?.release === undefined) return undefined;
    const release = withoutTrailingZeros(groups.release.split('.'));
    return numbersKey(release) + prereleaseKey(groups.prerelease?.toLowerCase());
  },
} satisfies VersionOrder;

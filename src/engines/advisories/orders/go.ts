// SPDX-License-Identifier: Apache-2.0
import { semverKey, splitSemver } from './semver.ts';
import type { VersionOrder } from './version-order.ts';

// "go1.21rc2": releases of Go itself and of its standard library leave the hyphen out.
const TOOLCHAIN = /^go(?=\d)/;
const TOOLCHAIN_PRERELEASE = /^(\d+\.\d+)(\.\d+)?(?=(?:beta|rc)\d)/;

/**
 * Versions of Go modules: Semantic Versioning with a "v" in front.
 * "v1.2.4-0.20191109021931-daa7c04131f5" is a commit behind v1.2.3: the ordinary rules put it there by its "-0.".
 * "v2.0.0+incompatible" says that the module has no go.mod; it is the same as "v2.0.0".
 */
export const go = {
  ecosystem: 'go',
  alsoKnownAs: ['golang'],
  versScheme: 'golang',
  documentation: 'https://go.dev/ref/mod#versions',
  rising: [
    'v0.0.0-20191109021931-daa7c04131f5',
    'v1.2.3',
    'v1.2.4-0.20191109021931-daa7c04131f5',
    'v1.2.4',
    'go1.21rc2',
    'go1.21.0',
  ],
  sortKey(version) {
    const bare = version.replace(TOOLCHAIN, '');
    return semverKey(splitSemver(bare.replace(TOOLCHAIN_PRERELEASE, withHyphen)));
  },
} satisfies VersionOrder;

/** Runs before the name of the pre-release: "1.21" of "1.21rc2". */
function withHyphen(_: string, minor: string, patch: string | undefined): string {
  return `${minor}${patch ?? '.0'}-`;
}

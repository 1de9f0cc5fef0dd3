// SPDX-License-Identifier: Apache-2.0
import { numberKey, numbersKey, textKey, withoutTrailingZeros } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

export interface SemverParts {
  readonly release: string;
  readonly prerelease?: string | undefined;
  readonly build?: string | undefined;
}

// "v1.2.3-beta.1+build": a "v" or "=" in front is not of the standard, yet tags and lockfiles have it.
// "1.2" is read as 1.2.0, and "1.2.3.4" as what it says, since advisories contain both.
const SEMVER =
  /^[v=\s]*(?<release>\d+(?:\.\d+)*)(?:-(?<prerelease>[0-9a-z-]+(?:\.[0-9a-z-]+)*))?(?:\+(?<build>[0-9a-z-]+(?:\.[0-9a-z-]+)*))?\s*$/i;

/** Semantic Versioning 2.0.0, for those who name no ecosystem of their own. */
export const semver = {
  ecosystem: 'semver',
  alsoKnownAs: ['generic', 'githubactions', 'github actions', 'swift', 'swifturl', 'julia', 'jsr'],
  sharedBy: ['bitnami', 'vscode', 'opam'],
  versScheme: 'generic',
  documentation: 'https://semver.org/spec/v2.0.0.html#spec-item-11',
  rising: ['1.0.0-2', '1.0.0-10', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-beta', '1.0.0', '1.10.0'],
  sortKey: (version) => semverKey(splitSemver(version)),
} satisfies VersionOrder;

/** The parts of a version; `undefined` where the text is not one. */
export function splitSemver(version: string): SemverParts | undefined {
  const groups = SEMVER.exec(version)?.groups;
  if (groups?.release === undefined) return undefined;
  return { release: groups.release, prerelease: groups.prerelease, build: groups.build };
}

/** What is built from the same source has the same precedence: the part behind "+" does not count. */
export function semverKey(parts: SemverParts | undefined): string | undefined {
  if (parts === undefined) return undefined;
  return (
    numbersKey(withoutTrailingZeros(parts.release.split('.'))) + prereleaseKey(parts.prerelease)
  );
}

/** "1.0.0-rc.1" comes before "1.0.0": nothing is more than any pre-release. */
export function prereleaseKey(prerelease: string | undefined): string {
  return prerelease === undefined ? '\u0002' : `\u0001${identifiersKey(prerelease)}`;
}

/** "alpha.1": numbers by value and before words, words by ASCII, fewer before more. */
export function identifiersKey(identifiers: string): string {
  const keys = identifiers
    .split('.')
    .map((one) => (/^\d+$/.test(one) ? `\u0001${numberKey(one)}` : `\u0002${textKey(one)}`));
  return `${keys.join('')}\u0000`;
}

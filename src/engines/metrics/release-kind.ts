// SPDX-License-Identifier: Apache-2.0

/** What a tag's name says it is. */
export type ReleaseKind = 'release' | 'prerelease' | 'other';

// "v1.2.3", "curl-8_5_0", "@scope/pkg@1.2.3", "go1.21": whatever comes first, then two numbers or more.
// "v4" is not one: such tags are moved from release to release. "20240115" is one: a day as a version.
const VERSION =
  /^(?<before>.*?)(?<![\d.])(?<version>\d+(?:[._-]\d+)+|(?:19|20)\d{6})(?![\d])(?<after>.*)$/s;

// After the numbers: "-rc.1", "rc1" and "a1" (PEP 440), ".M2" (Spring), "-SNAPSHOT". A letter alone needs its number:
// "1.1.1a" is a release of OpenSSL, "1.0a1" an alpha.
const PRERELEASE_AFTER =
  /^[-._+]?(?:alpha|beta|rc|cr|pre|preview|dev|snapshot|nightly|milestone|canary|next|ea|experimental|unstable|(?:a|b|c|m)[-._]?\d)/i;

// "1.2.3.Final", "1.2.3+build.5", "9_3_P1", "1.1.1a", "31.1-jre", "1.0.post1".
const RELEASE_AFTER =
  /^(?:[a-z]?|\+.*|[-._]?(?:final|release|ga|stable|lts|post|patch|p|sp|sr|r|u|jre|android|incubating|v)[-._]?\d*)$/i;

// "backup-2024-01-15", "test/1.2"; but "test-kitchen-3.6.0" is a project's name before its version.
const NOT_A_RELEASE_BEFORE =
  /^(?:(?:backup|archive|old|tmp|wip|before)[-_/]|(?:test|branch|merge)\/)/i;
const PRERELEASE_BEFORE = /^(?:nightly|alpha|beta|rc|preview|snapshot|canary|dev|weekly)[-_/]v?$/i;

// Versions that begin with a year count days, not changes.
const FIRST_YEAR = 1990;

/** Whether a tag's name reads as a release, as a release before the release, or as something else. */
export function releaseKind(tag: string): ReleaseKind {
  const found = VERSION.exec(tag)?.groups;
  const { before = '', after = '' } = found ?? {};
  if (found === undefined || NOT_A_RELEASE_BEFORE.test(before)) return 'other';
  if (PRERELEASE_BEFORE.test(before) || PRERELEASE_AFTER.test(after)) return 'prerelease';
  return RELEASE_AFTER.test(after) ? 'release' : 'other';
}

/** What semantic versioning says of a release's numbers: 2.0.0, 2.1.0 or 2.1.1; `undefined` for what is no release, or has a year first. */
export function releaseLevel(tag: string): 'major' | 'minor' | 'patch' | undefined {
  if (releaseKind(tag) !== 'release') return undefined;
  const numbers = VERSION.exec(tag)?.groups?.version?.split(/[._-]/).map(Number) ?? [];
  const [first = 0, second = 0, ...rest] = numbers;
  if (numbers.length < 2 || first >= FIRST_YEAR) return undefined;
  if (rest.some((number) => number > 0)) return 'patch';
  return second > 0 ? 'minor' : 'major';
}

// SPDX-License-Identifier: Apache-2.0
import { compareVersions } from '#engines/advisories';
import type { UpstreamVersion } from '#platform/registries';

/** Ecosystems of semantic versions: a hyphen begins a prerelease. */
const SEMANTIC = new Set(['npm', 'cargo', 'nuget', 'golang', 'pub', 'hex']);
// "2.0.0.rc1", "1.0a2", "2.0-SNAPSHOT", "1.0.0.Beta3", "v1.0.0-alpha"
const PRERELEASE_WORD =
  /(?:^|[\d._-])(?:a|alpha|b|beta|c|cr|rc|m|milestone|pre|preview|dev|snapshot|nightly|ea)[._-]?\d*(?:$|[._+-])/i;

/** How many releases that stand there are, and how many of them are each version or before it, by version. */
export interface ReleaseRanks {
  readonly releases: number;
  /** A version that its ecosystem's order cannot place has none. */
  readonly ranks: ReadonlyMap<string, number>;
}

/** Places each version among the releases that stand: those that are neither a prerelease nor withdrawn. */
export function rankReleases(
  ecosystem: string,
  versions: readonly UpstreamVersion[],
): ReleaseRanks {
  const placed = versions
    .filter(({ version }) => compareVersions(ecosystem, version, version) === 0)
    .sort((one, other) => compareVersions(ecosystem, one.version, other.version) ?? 0);
  const standing = placed.filter((one) => stands(ecosystem, one));
  // Of a package that only ever had prereleases, those are its releases.
  const counts = new Set(standing.length > 0 ? standing : placed);
  const ranks = new Map<string, number>();
  let rank = 0;
  for (const one of placed) {
    if (counts.has(one)) rank += 1;
    ranks.set(one.version, rank);
  }
  return { releases: rank, ranks };
}

/** How many releases that stand are newer than the version; `undefined` where nobody can say. */
export function releasesBehind(
  ecosystem: string,
  versions: readonly UpstreamVersion[],
  version: string,
): number | undefined {
  const { releases, ranks } = rankReleases(ecosystem, versions);
  const rank = ranks.get(version);
  return rank === undefined ? undefined : releases - rank;
}

function stands(ecosystem: string, { version, withdrawn }: UpstreamVersion): boolean {
  if (withdrawn !== undefined) return false;
  return SEMANTIC.has(ecosystem)
    ? !version.replace(/\+.*/, '').includes('-')
    : !PRERELEASE_WORD.test(version);
}

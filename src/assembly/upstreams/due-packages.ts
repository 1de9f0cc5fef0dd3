// SPDX-License-Identifier: Apache-2.0
import { type PackageStanding, packagePurl } from '#facts/upstreams';
import { type Instant, parsePurl, secondsOf } from '#model';
import type { Registries, WantedUpstream } from '#platform/registries';
import type { UpstreamCache } from './upstream-cache.ts';

/** A package that a registry is to be asked for. */
export interface AskedPackage extends WantedUpstream {
  /** Without a version. */
  readonly purl: string;
  /** Purls of the versions in use. */
  readonly purls: readonly string[];
}

/** Whom to ask whether something is due. */
export interface Due {
  readonly cache: Pick<UpstreamCache, 'standing'>;
  readonly registries: Pick<Registries, 'forEcosystem'>;
  readonly now: Instant;
}

const HOUR = 3600;
// Long enough to ask for all of a large office at the pace of the slowest registry; new releases are known within it.
const GOOD_FOR_SECONDS = 7 * 24 * HOUR;

/** Those of the packages, each by the purls of its versions in use, that nothing, too little or only something old is known of. */
export async function duePackages(
  { cache, registries, now }: Due,
  packages: readonly { readonly purls: readonly string[] }[],
): Promise<readonly AskedPackage[]> {
  const wanted = packages.flatMap(({ purls }) => wantedOf(purls));
  const standing = await cache.standing(wanted);
  return wanted.flatMap((one) => {
    const known = standing.get(one.purl);
    if (known !== undefined && !isDue(known, now)) return [];
    const byVersion = registries.forEcosystem(one.ecosystem)?.tellsByVersion === true;
    const isWhole = known?.state === 'known' && !(byVersion && known.open.length > 0);
    return [{ ...one, etag: isWhole ? known.etag : undefined }];
  });
}

/** What failed, and a version that nothing is known of, is asked for again after an hour; the rest after a week. */
function isDue(known: PackageStanding, now: Instant): boolean {
  const age = secondsOf(now) - secondsOf(known.triedAt);
  const isLacking = known.hasProblem || (known.state === 'known' && known.missing.length > 0);
  return age >= (isLacking ? HOUR : GOOD_FOR_SECONDS);
}

/** One package, or none where its purls are no packages of a registry. */
function wantedOf(purls: readonly string[]): readonly AskedPackage[] {
  const [first = ''] = purls;
  const purl = packagePurl(first);
  const parts = parsePurl(first);
  if (purl === undefined || parts === undefined) return [];
  const versions = purls.flatMap((one) => parsePurl(one)?.version ?? []);
  const { type, namespace, name } = parts;
  return [{ purl, purls, ecosystem: type, namespace, name, versions: [...new Set(versions)] }];
}

// SPDX-License-Identifier: Apache-2.0
import { tidyUpstream } from '../upstream/tidy-upstream.ts';
import type { UpstreamPackage } from '../upstream/upstream-package.ts';
import { findInstalled, type PackageCache } from './find-installed.ts';
import type { WantedPackage } from './installed-package.ts';

/** What an installed package says of where it is made: no more than its manifest holds. */
export type InstalledUpstream = Pick<
  UpstreamPackage,
  'repositoryUrl' | 'homepage' | 'description' | 'funding'
>;

/**
 * What the manifests of the wanted packages that are installed below `folder`, else in a cache, say of their source and
 * funding, by purl. A package that is not installed, or of an ecosystem whose manifests we do not read for it, is not in
 * the map. Who maintains it and when it was released no manifest says.
 */
export async function readInstalledUpstreams(
  folder: string,
  wanted: readonly WantedPackage[],
  caches: readonly PackageCache[] = [],
): Promise<ReadonlyMap<string, InstalledUpstream>> {
  const found = await findInstalled(folder, wanted, caches);
  return new Map(
    found.flatMap(({ purl, installed: { about } }) => {
      if (about === undefined) return [];
      const raw = { ...about, maintainers: [], versions: [] };
      const { repositoryUrl, homepage, description, funding } = tidyUpstream(raw);
      return [[purl, { repositoryUrl, homepage, description, funding }] as const];
    }),
  );
}

// SPDX-License-Identifier: Apache-2.0
import type { ObservedComponent } from '#facts/components';
import type { Problem } from '#model';
import type { RepositoryInventory } from '#surfaces/cli';
import { groupByPurl } from './group-by-purl.ts';
import type { Sight } from './look-at-repositories.ts';
import type { FileCache } from './upstreams/file-cache.ts';

/** The licence of a component, by all its usages; problems where a decision about it has to be looked at again. */
export type LicenseOf = (usages: readonly ObservedComponent[]) => {
  readonly license?: string | undefined;
  readonly problems: readonly Problem[];
};

/** What files, an installed package or a registry say, where nobody has decided anything. */
export const asObserved: LicenseOf = (usages) => ({
  license: usages.flatMap(({ licenses }) => licenses.effective ?? [])[0],
  problems: [],
});

/** What was seen of a repository as its inventory. */
export function inventoryOf(
  sight: Sight,
  licenseOf: LicenseOf,
  cache?: Pick<FileCache, 'addressesOf'>,
): RepositoryInventory {
  const { inventory, problems } = sight;
  const licensed = groupByPurl(inventory?.components ?? []).map((usages) => ({
    usages,
    ...licenseOf(usages),
  }));
  return {
    ...whatWasSeen(sight),
    components: licensed.flatMap(({ usages, license }) =>
      usages.map((usage) => ({ ...usage, license, upstream: toldOf(cache, usage.purl) })),
    ),
    problems: [...problems, ...licensed.flatMap((one) => one.problems)],
  };
}

/** Of all that a registry told, where the package is at home. */
function toldOf(cache: Pick<FileCache, 'addressesOf'> | undefined, purl: string) {
  const told = cache?.addressesOf(purl);
  if (told === undefined) return undefined;
  const { repositoryUrl, homepage, funding } = told;
  return { repositoryUrl, homepage, funding };
}

/** Which repository it is, and at which commit; the edges that its files have. */
export function whatWasSeen({ found, state, head, committedAt, inventory }: Sight) {
  return {
    repository: { name: found.name, path: found.path, kind: found.kind },
    state,
    commit: head?.commit,
    committedAt,
    branch: head?.branch,
    license: inventory?.license,
    funding: inventory?.funding,
    edges: inventory?.edges ?? [],
  };
}

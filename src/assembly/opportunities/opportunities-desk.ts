// SPDX-License-Identifier: Apache-2.0
import type { UpstreamRecord } from '#facts/upstreams';
import { parsePurl } from '#model';
import { rankOpportunities, type UsedPackage } from '#pillars/execution';
import { systemClock } from '#platform/clock';
import { readConfig } from '#platform/config';
import { isProblem, openRepository } from '#platform/git';
import {
  type InstalledUpstream,
  type PackageCache,
  readInstalledUpstreams,
} from '#platform/registries';
import type { OpportunitiesDesk, OpportunityOptions } from '#surfaces/cli';
import { lookAtRepositories, type Sight } from '../look-at-repositories.ts';
import { type Patches, patchesOf } from '../patches-of.ts';
import type { Start } from '../start.ts';
import type { FileCache } from '../upstreams/file-cache.ts';
import { fileCacheAt } from '../upstreams/file-cache-at.ts';
import { openPackagesSeen, type SeenPackage } from './used-packages.ts';

/** What the command line asks about upstream projects, answered from clones, installed trees and a registry cache. */
export function opportunitiesDesk({ environment, workingFolder }: Start): OpportunitiesDesk {
  return {
    async opportunities(folders, options) {
      const cache = await fileCacheAt(options.registryCache);
      for (const { message } of cache?.problems ?? []) options.onProblem(message);
      const { packageCaches } = readConfig({}, environment, workingFolder);
      const { names, seen, installed } = await lookAround(folders, options, packageCaches);
      const packages = seen.packages();
      const known = packages.map((one) => withUpstream(one, installed, cache));
      return {
        repositories: names,
        packages: packages.length,
        opportunities: rankOpportunities(known, {
          at: systemClock.now(),
          repositories: names.length,
        }),
        untold: untoldOf(packages, cache),
      };
    },
  };
}

/** What the repositories under the folders use, and what installed packages say of themselves. */
async function lookAround(
  folders: readonly string[],
  { signal, onStep, onProblem }: OpportunityOptions,
  packageCaches: readonly PackageCache[],
) {
  const names: string[] = [];
  const seen = openPackagesSeen();
  const installed = new Map<string, InstalledUpstream>();
  const sights = lookAtRepositories(folders, {
    signal,
    onStep,
    parts: ['inventory'],
    licenseFiles: 'where-needed',
    installed: 'nothing',
    packageCaches,
    stopwatch: () => performance.now(),
  });
  for await (const sight of sights) {
    const problems = isProblem(sight) ? [sight] : sight.problems;
    for (const { message } of problems) onProblem(message);
    if (isProblem(sight) || sight.state === 'problem') continue;
    names.push(sight.found.name);
    await addSight(sight, seen);
    const told = await installedIn(sight, packageCaches);
    for (const [purl, upstream] of told) installed.set(purl, upstream);
  }
  return { names, seen, installed };
}

async function addSight(sight: Sight, seen: ReturnType<typeof openPackagesSeen>): Promise<void> {
  const { inventory, found } = sight;
  if (inventory === undefined) return;
  const { components, edges, commit } = inventory;
  seen.add({ repository: found.path, components, edges, patches: await patchesIn(sight, commit) });
}

async function patchesIn({ found }: Sight, commit: string): Promise<Patches> {
  const git = await openRepository(found);
  try {
    return await patchesOf(git, commit);
  } finally {
    await git.close();
  }
}

async function installedIn(
  { found, inventory }: Sight,
  caches: readonly PackageCache[],
): Promise<ReadonlyMap<string, InstalledUpstream>> {
  if (found.kind !== 'working-copy') return new Map();
  return readInstalledUpstreams(found.path, inventory?.components ?? [], caches);
}

/** With what a registry told, else with what the installed package says. */
function withUpstream(
  { used, purls }: SeenPackage,
  installed: ReadonlyMap<string, InstalledUpstream>,
  cache: FileCache | undefined,
): UsedPackage {
  const told = cache?.records.get(used.purl)?.upstream;
  const here = purls.flatMap((purl) => installed.get(purl) ?? [])[0];
  const behind = purls.flatMap((purl) => cache?.releaseOf(purl)?.newer ?? []);
  const funding = [used.funding, here?.funding, told?.funding].filter((one) => one !== undefined);
  return {
    ...used,
    repositoryUrl: told?.repositoryUrl ?? here?.repositoryUrl,
    homepage: told?.homepage ?? here?.homepage,
    description: told?.description ?? here?.description,
    maintainers: told?.maintainers.length || undefined,
    latestAt: latestOf(told),
    deprecated: told?.deprecated,
    releasesBehind: behind.length === 0 ? undefined : Math.max(...behind),
    funding: funding.length === 0 ? undefined : [...new Set(funding.flat())],
  };
}

function latestOf(upstream: UpstreamRecord['upstream']) {
  const { latest, versions = [] } = upstream ?? {};
  return versions.find(({ version }) => version === latest)?.releasedAt;
}

// Packages of these come from a registry that can be asked.
function untoldOf(
  packages: readonly SeenPackage[],
  cache: FileCache | undefined,
): readonly string[] {
  return packages.flatMap(({ used, purls: [purl] }) =>
    purl === undefined || cache?.records.has(used.purl) || !isPublished(purl) ? [] : [purl],
  );
}

const UNPUBLISHED = new Set(['github', 'docker', 'generic', 'oci']);

function isPublished(purl: string): boolean {
  const type = parsePurl(purl)?.type;
  return type !== undefined && !UNPUBLISHED.has(type);
}

// SPDX-License-Identifier: Apache-2.0
import { realpath } from 'node:fs/promises';
import { readBundledGems, readGems } from './bundled-gems.ts';
import { readCargoRegistry } from './caches/cargo-registry.ts';
import { readGoModules } from './caches/go-modules.ts';
import { readMavenRepository } from './caches/maven-repository.ts';
import { readNugetPackages } from './caches/nuget-packages.ts';
import { readCargoVendor } from './cargo-vendor.ts';
import { readComposerVendor } from './composer-vendor.ts';
import { readGoVendor } from './go-vendor.ts';
import type { InstalledPackage, WantedPackage } from './installed-package.ts';
import { readNodeModules } from './node-modules.ts';
import { normalisePythonName } from './python-name.ts';
import { readSitePackages } from './site-packages.ts';

/** A folder in which the tools of an ecosystem keep packages for all the projects of a machine. */
export interface PackageCache {
  readonly ecosystem: string;
  readonly folder: string;
}

interface Tree {
  /** Makes two spellings of one name equal. */
  normalise(name: string): string;
  read(
    root: string,
    wantedNames: ReadonlySet<string>,
    wanted: readonly WantedPackage[],
  ): AsyncIterable<InstalledPackage>;
}

const asWritten = (name: string) => name;
const lowerCase = (name: string) => name.toLowerCase();

/** What may lie beside the code, by ecosystem. */
const TREES: Readonly<Record<string, Tree>> = {
  npm: { normalise: asWritten, read: readNodeModules },
  pypi: { normalise: normalisePythonName, read: readSitePackages },
  composer: { normalise: lowerCase, read: readComposerVendor },
  golang: { normalise: asWritten, read: readGoVendor },
  cargo: { normalise: asWritten, read: readCargoVendor },
  gem: { normalise: asWritten, read: readBundledGems },
};

const CACHES: Readonly<Record<string, Tree>> = {
  maven: { normalise: asWritten, read: readMavenRepository },
  golang: { normalise: asWritten, read: readGoModules },
  cargo: { normalise: asWritten, read: readCargoRegistry },
  nuget: { normalise: lowerCase, read: readNugetPackages },
  gem: { normalise: asWritten, read: (root, names) => readGems(root, root, names) },
};

/** An installed package that was wanted. */
export interface FoundInstalled {
  readonly purl: string;
  readonly installed: InstalledPackage;
  /** The folder it was found below, with no links in it. */
  readonly root: string;
  /** Stands before paths that are relative to the root: `maven: ` for a cache, nothing for the folder itself. */
  readonly place: string;
}

/**
 * The wanted packages that are installed below `folder`, else in one of the caches: right name and right version only.
 * A cache is everybody's: a package that nobody names a version of could be any, and is not looked for there.
 */
export async function findInstalled(
  folder: string,
  wanted: readonly WantedPackage[],
  caches: readonly PackageCache[] = [],
): Promise<readonly FoundInstalled[]> {
  const found = new Map<string, FoundInstalled>();
  for (const [ecosystem, tree] of Object.entries(TREES)) {
    await findIn(folder, { ecosystem, tree, place: '' }, wanted, found);
  }
  for (const { ecosystem, folder: cache } of caches) {
    const tree = CACHES[ecosystem];
    const missing = wanted.filter(({ purl, version }) => version !== undefined && !found.has(purl));
    const place = `${ecosystem}: `;
    if (tree !== undefined) await findIn(cache, { ecosystem, tree, place }, missing, found);
  }
  return [...found.values()];
}

interface Place {
  readonly ecosystem: string;
  readonly tree: Tree;
  readonly place: string;
}

async function findIn(
  folder: string,
  { ecosystem, tree, place }: Place,
  wanted: readonly WantedPackage[],
  found: Map<string, FoundInstalled>,
): Promise<void> {
  const ofEcosystem = wanted.filter((each) => each.ecosystem === ecosystem);
  if (ofEcosystem.length === 0) return;
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined) return;
  for (const [purl, installed] of await installedOf(root, tree, ofEcosystem)) {
    found.set(purl, { purl, installed, root, place });
  }
}

/** The first installed package that fits, by purl. */
async function installedOf(
  root: string,
  { normalise, read }: Tree,
  wanted: readonly WantedPackage[],
): Promise<ReadonlyMap<string, InstalledPackage>> {
  const byName = new Map<string, WantedPackage[]>();
  for (const each of wanted) {
    const name = normalise(each.name);
    byName.set(name, [...(byName.get(name) ?? []), each]);
  }
  const found = new Map<string, InstalledPackage>();
  for await (const installed of read(root, new Set(byName.keys()), wanted)) {
    const candidates = byName.get(normalise(installed.name)) ?? [];
    for (const { purl } of candidates.filter((each) => isVersion(each, installed))) {
      if (!found.has(purl)) found.set(purl, installed);
    }
  }
  return found;
}

function isVersion(wanted: WantedPackage, installed: InstalledPackage): boolean {
  return wanted.version === undefined || wanted.version === installed.version;
}

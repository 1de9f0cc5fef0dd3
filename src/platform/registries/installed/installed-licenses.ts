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
import { type InstalledText, readTextFiles, relative } from './text-files.ts';

export type { WantedPackage } from './installed-package.ts';

/** What the installed package says of itself. */
export interface InstalledLicense {
  /**
   * As the package words it; several licences named side by side are joined with OR, as npm and composer mean it.
   * Absent where it words none.
   */
  readonly license?: string | undefined;
  /** The file that says so, relative to the folder, with slashes; `maven: org/…` is relative to that cache. */
  readonly path: string;
  /** Its licence and notice files, by path. */
  readonly texts: readonly InstalledText[];
  /** Those that were too large or too many to be read. */
  readonly omitted: readonly string[];
}

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

/** Packages whose texts are read side by side: the disk answers several questions as fast as one. */
const AT_ONCE = 16;

/**
 * What the wanted packages that are installed below `folder`, else in one of the caches, say of their licence, by purl,
 * with their licence texts: right name and right version only.
 *
 * A package that is not installed, or whose files are untidy, too large or links leading away, is simply not in the
 * result; its licence stays unknown.
 */
export async function readInstalledLicenses(
  folder: string,
  wanted: readonly WantedPackage[],
  caches: readonly PackageCache[] = [],
): Promise<ReadonlyMap<string, InstalledLicense>> {
  const found = new Map<string, InstalledLicense>();
  for (const [ecosystem, tree] of Object.entries(TREES)) {
    await readTree(folder, { ecosystem, tree, place: '' }, wanted, found);
  }
  for (const { ecosystem, folder: cache } of caches) {
    const tree = CACHES[ecosystem];
    // A cache is everybody's: a package that nobody names a version of could be any.
    const missing = wanted.filter(({ purl, version }) => version !== undefined && !found.has(purl));
    const place = `${ecosystem}: `;
    if (tree !== undefined) await readTree(cache, { ecosystem, tree, place }, missing, found);
  }
  return found;
}

interface Reading {
  readonly ecosystem: string;
  readonly tree: Tree;
  /** Stands before the paths. */
  readonly place: string;
}

async function readTree(
  folder: string,
  { ecosystem, tree, place }: Reading,
  wanted: readonly WantedPackage[],
  found: Map<string, InstalledLicense>,
): Promise<void> {
  const ofEcosystem = wanted.filter((each) => each.ecosystem === ecosystem);
  if (ofEcosystem.length === 0) return;
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined) return;
  const packages = [...(await installedOf(root, tree, ofEcosystem))];
  for (let i = 0; i < packages.length; i += AT_ONCE) {
    const some = packages.slice(i, i + AT_ONCE);
    const read = some.map(async ([purl, each]) => [purl, await saysOf(root, each)] as const);
    for (const [purl, says] of await Promise.all(read)) found.set(purl, placed(says, place));
  }
}

function placed(says: InstalledLicense, place: string): InstalledLicense {
  return {
    ...says,
    path: `${place}${says.path}`,
    texts: says.texts.map((text) => ({ ...text, path: `${place}${text.path}` })),
    omitted: says.omitted.map((at) => `${place}${at}`),
  };
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

async function saysOf(
  root: string,
  { license, file, folders }: InstalledPackage,
): Promise<InstalledLicense> {
  return { license, path: relative(root, file), ...(await readTextFiles(root, folders)) };
}

function isVersion(wanted: WantedPackage, installed: InstalledPackage): boolean {
  return wanted.version === undefined || wanted.version === installed.version;
}

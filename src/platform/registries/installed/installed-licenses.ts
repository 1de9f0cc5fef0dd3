// SPDX-License-Identifier: Apache-2.0
import { realpath } from 'node:fs/promises';
import { readBundledGems } from './bundled-gems.ts';
import { readCargoVendor } from './cargo-vendor.ts';
import { readComposerVendor } from './composer-vendor.ts';
import { readGoVendor } from './go-vendor.ts';
import type { InstalledPackage } from './installed-package.ts';
import { readNodeModules } from './node-modules.ts';
import { normalisePythonName } from './python-name.ts';
import { readSitePackages } from './site-packages.ts';
import { type InstalledText, readTextFiles, relative } from './text-files.ts';

/** A package whose licence we want; a FoundComponent fits. */
export interface WantedPackage {
  readonly purl: string;
  /** The purl's type. */
  readonly ecosystem: string;
  /** As people write it, namespace included. */
  readonly name: string;
  /** Without one any installed version will do. */
  readonly version?: string | undefined;
}

/** What the installed package says of itself. */
export interface InstalledLicense {
  /**
   * As the package words it; several licences named side by side are joined with OR, as npm and composer mean it.
   * Absent where it words none.
   */
  readonly license?: string | undefined;
  /** The file that says so, relative to the folder, with slashes. */
  readonly path: string;
  /** Its licence and notice files, by path. */
  readonly texts: readonly InstalledText[];
  /** Those that were too large or too many to be read. */
  readonly omitted: readonly string[];
}

interface Ecosystem {
  /** Makes two spellings of one name equal. */
  normalise(name: string): string;
  read(root: string, wantedNames: ReadonlySet<string>): AsyncIterable<InstalledPackage>;
}

const ECOSYSTEMS: Readonly<Record<string, Ecosystem>> = {
  npm: { normalise: (name) => name, read: readNodeModules },
  pypi: { normalise: normalisePythonName, read: readSitePackages },
  composer: { normalise: (name) => name.toLowerCase(), read: readComposerVendor },
  golang: { normalise: (name) => name, read: readGoVendor },
  cargo: { normalise: (name) => name, read: readCargoVendor },
  gem: { normalise: (name) => name, read: readBundledGems },
};

/** Packages whose texts are read side by side: the disk answers several questions as fast as one. */
const AT_ONCE = 16;

/**
 * What the wanted packages that are installed below `folder` say of their licence, by purl, with their licence texts:
 * right name and right version only.
 *
 * A package that is not installed, or whose files are untidy, too large or links leading away, is simply not in the
 * result; its licence stays unknown.
 */
export async function readInstalledLicenses(
  folder: string,
  wanted: readonly WantedPackage[],
): Promise<ReadonlyMap<string, InstalledLicense>> {
  const found = new Map<string, InstalledLicense>();
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined) return found;
  for (const [name, ecosystem] of Object.entries(ECOSYSTEMS)) {
    const ofEcosystem = wanted.filter((each) => each.ecosystem === name);
    if (ofEcosystem.length > 0) await readEcosystem(root, ecosystem, ofEcosystem, found);
  }
  return found;
}

async function readEcosystem(
  root: string,
  ecosystem: Ecosystem,
  wanted: readonly WantedPackage[],
  found: Map<string, InstalledLicense>,
): Promise<void> {
  const packages = [...(await installedOf(root, ecosystem, wanted))];
  for (let i = 0; i < packages.length; i += AT_ONCE) {
    const some = packages.slice(i, i + AT_ONCE);
    const read = some.map(async ([purl, each]) => [purl, await saysOf(root, each)] as const);
    for (const [purl, says] of await Promise.all(read)) found.set(purl, says);
  }
}

/** The first installed package that fits, by purl. */
async function installedOf(
  root: string,
  ecosystem: Ecosystem,
  wanted: readonly WantedPackage[],
): Promise<ReadonlyMap<string, InstalledPackage>> {
  const byName = new Map<string, WantedPackage[]>();
  for (const each of wanted) {
    const name = ecosystem.normalise(each.name);
    byName.set(name, [...(byName.get(name) ?? []), each]);
  }
  const found = new Map<string, InstalledPackage>();
  for await (const installed of ecosystem.read(root, new Set(byName.keys()))) {
    const candidates = byName.get(ecosystem.normalise(installed.name)) ?? [];
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

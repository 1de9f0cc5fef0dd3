// SPDX-License-Identifier: Apache-2.0
import { findInstalled, type PackageCache } from './find-installed.ts';
import type { InstalledPackage, WantedPackage } from './installed-package.ts';
import { type InstalledText, readTextFiles, relative } from './text-files.ts';

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
  const packages = await findInstalled(folder, wanted, caches);
  const found = new Map<string, InstalledLicense>();
  for (let i = 0; i < packages.length; i += AT_ONCE) {
    const some = packages.slice(i, i + AT_ONCE).map(async ({ purl, installed, root, place }) => {
      return [purl, placed(await saysOf(root, installed), place)] as const;
    });
    for (const [purl, says] of await Promise.all(some)) found.set(purl, says);
  }
  return found;
}

function placed(says: InstalledLicense, place: string): InstalledLicense {
  return {
    ...says,
    path: `${place}${says.path}`,
    texts: says.texts.map((text) => ({ ...text, path: `${place}${text.path}` })),
    omitted: says.omitted.map((at) => `${place}${at}`),
  };
}

async function saysOf(
  root: string,
  { license, file, folders }: InstalledPackage,
): Promise<InstalledLicense> {
  return { license, path: relative(root, file), ...(await readTextFiles(root, folders)) };
}

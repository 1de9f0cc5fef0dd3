// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { listContained } from '../contained-files.ts';
import type { InstalledPackage, WantedPackage } from '../installed-package.ts';

/** The wanted modules in Go's module cache. Go words no licences; their texts are all there is. */
export async function* readGoModules(
  root: string,
  _names: ReadonlySet<string>,
  wanted: readonly WantedPackage[],
): AsyncGenerator<InstalledPackage> {
  for (const { name, version } of wanted) {
    if (version === undefined || !isPlace(name, version)) continue;
    const folder = path.join(root, ...escaped(`${name}@${version}`).split('/'));
    const isThere = (await listContained(root, folder)).length > 0;
    if (isThere) yield { name, version, file: folder, folders: [folder] };
  }
}

// What becomes part of a path: no "..", no slash in the version.
function isPlace(name: string, version: string): boolean {
  return /^[\w~+-][\w.~+-]*(?:\/[\w~+-][\w.~+-]*)*$/.test(name) && /^v[\w.+-]+$/.test(version);
}

// "github.com/Azure/go": capital letters are "!azure", for file systems that do not tell them apart.
function escaped(module: string): string {
  return module.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}

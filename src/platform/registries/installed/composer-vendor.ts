// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import {
  fundingField,
  isObject,
  licenseField,
  repositoryField,
  textIn,
} from '../upstream/npm-fields.ts';
import { readContained } from './contained-files.ts';
import type { InstalledPackage } from './installed-package.ts';

const MAX_INSTALLED_BYTES = 32 << 20;

/** Packages that `vendor/composer/installed.json` lists, whose name is wanted. */
export async function* readComposerVendor(
  root: string,
  wanted: ReadonlySet<string>,
): AsyncGenerator<InstalledPackage> {
  const file = path.join(root, 'vendor', 'composer', 'installed.json');
  const text = await readContained(root, file, MAX_INSTALLED_BYTES);
  for (const item of parseList(text ?? '')) {
    if (!isObject(item)) continue;
    const { name, version, license } = item;
    if (typeof name !== 'string' || typeof version !== 'string') continue;
    if (!wanted.has(name.toLowerCase())) continue;
    const folders = [path.join(root, 'vendor', ...name.split('/'))];
    const about = {
      repositoryUrl: repositoryField(item.source),
      homepage: textIn(item.homepage),
      description: textIn(item.description),
      funding: fundingField(item.funding),
    };
    const found = { name, version, license: licenseField(license), file, folders, about };
    yield found;
    // Tags are "v1.2.3" or "1.2.3" as their authors please; lockfiles and purls carry either.
    const bare = version.replace(/^v(?=\d)/, '');
    if (bare !== version) yield { ...found, version: bare };
  }
}

// Composer 1 writes the list itself, composer 2 an object around it.
function parseList(text: string): readonly unknown[] {
  try {
    const written: unknown = JSON.parse(text);
    const list = isObject(written) ? written.packages : written;
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { z } from 'zod';
import { readContained } from './contained-files.ts';
import type { InstalledPackage } from './installed-package.ts';

const MAX_INSTALLED_BYTES = 32 << 20;

const ComposerPackage = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.array(z.string())]).optional(),
});
// Composer 1 writes the list itself, composer 2 an object around it.
const ComposerInstalled = z.union([
  z.array(z.unknown()),
  z.object({ packages: z.array(z.unknown()) }).transform(({ packages }) => packages),
]);

/** Packages that `vendor/composer/installed.json` lists, whose name is wanted. */
export async function* readComposerVendor(
  root: string,
  wanted: ReadonlySet<string>,
): AsyncGenerator<InstalledPackage> {
  const file = path.join(root, 'vendor', 'composer', 'installed.json');
  const text = await readContained(root, file, MAX_INSTALLED_BYTES);
  for (const item of parseList(text ?? '')) {
    const { data } = ComposerPackage.safeParse(item);
    if (data === undefined || !wanted.has(data.name.toLowerCase())) continue;
    const license = joined([data.license ?? []].flat());
    const folders = [path.join(root, 'vendor', ...data.name.split('/'))];
    const found = { name: data.name, version: data.version, license, file, folders };
    yield found;
    // Tags are "v1.2.3" or "1.2.3" as their authors please; lockfiles and purls carry either.
    const bare = data.version.replace(/^v(?=\d)/, '');
    if (bare !== data.version) yield { ...found, version: bare };
  }
}

function joined(licenses: readonly string[]): string | undefined {
  return licenses.length > 1 ? `(${licenses.join(' OR ')})` : licenses[0];
}

function parseList(text: string): readonly unknown[] {
  try {
    return ComposerInstalled.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

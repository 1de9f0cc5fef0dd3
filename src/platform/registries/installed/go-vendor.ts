// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { readContained } from './contained-files.ts';
import type { InstalledPackage } from './installed-package.ts';

const MAX_LIST_BYTES = 8 << 20;
// "# golang.org/x/text v0.14.0", "# example.org/a v1.0.0 => example.org/fork v1.0.1"
const MODULE =
  /^# (?<name>\S+) (?<version>v\S+)(?: => (?<other>[^\s./]\S*) (?<otherVersion>v\S+))?$/;

/** Modules that `vendor/modules.txt` lists, whose name is wanted. Go words no licences; their texts are all there is. */
export async function* readGoVendor(
  root: string,
  wanted: ReadonlySet<string>,
): AsyncGenerator<InstalledPackage> {
  const file = path.join(root, 'vendor', 'modules.txt');
  const text = await readContained(root, file, MAX_LIST_BYTES);
  for (const line of (text ?? '').split(/\r?\n/)) {
    const { name, version, other, otherVersion } = MODULE.exec(line)?.groups ?? {};
    if (name === undefined || version === undefined) continue;
    // What replaces a module lies where the module would.
    const folders = [path.join(root, 'vendor', ...name.split('/'))];
    const used = { name: other ?? name, version: otherVersion ?? version };
    if (wanted.has(used.name)) yield { ...used, file, folders };
  }
}

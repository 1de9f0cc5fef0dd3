// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { readCrates } from '../cargo-vendor.ts';
import { listContained } from '../contained-files.ts';
import type { InstalledPackage } from '../installed-package.ts';

/** Crates that cargo has unpacked below `src/`, a folder for each registry, whose name is wanted. */
export async function* readCargoRegistry(
  root: string,
  wanted: ReadonlySet<string>,
): AsyncGenerator<InstalledPackage> {
  const sources = path.join(root, 'src');
  for (const { name } of await listContained(root, sources)) {
    yield* readCrates(root, path.join(sources, name), wanted);
  }
}

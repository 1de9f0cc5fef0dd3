// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { listContained, readContained } from './contained-files.ts';
import { type GemSpecification, readGemSpecification } from './gem-specification.ts';
import type { InstalledPackage } from './installed-package.ts';

// "rack-3.0.8", "nokogiri-1.16.0-x86_64-linux"
const NAME_AND_VERSION = /^(?<name>.+?)-(?<version>\d[^-]*)(?:-.+)?$/;
const MAX_SPECIFICATION_BYTES = 1 << 20;
const BUNDLES = ['vendor/bundle', '.bundle'];

/** Gems that bundler has put into the repository, whose name is wanted. */
export async function* readBundledGems(
  root: string,
  wanted: ReadonlySet<string>,
): AsyncGenerator<InstalledPackage> {
  for (const bundle of BUNDLES) {
    const engine = path.join(root, ...bundle.split('/'), 'ruby');
    for (const version of await listContained(root, engine)) {
      yield* readGems(root, path.join(engine, version.name), wanted);
    }
  }
}

/** Gems in a folder that holds `gems` and `specifications`, as `GEM_HOME` does, whose name is wanted. */
export async function* readGems(
  root: string,
  home: string,
  wanted: ReadonlySet<string>,
): AsyncGenerator<InstalledPackage> {
  const gems = path.join(home, 'gems');
  for (const entry of await listContained(root, gems)) {
    const { name, version } = NAME_AND_VERSION.exec(entry.name)?.groups ?? {};
    if (name === undefined || version === undefined || !wanted.has(name)) continue;
    const folder = path.join(gems, entry.name);
    const file = path.join(home, 'specifications', `${entry.name}.gemspec`);
    const says = await specificationOf(root, file);
    const isOfGem = says?.name === name && says.version === version;
    yield isOfGem
      ? { name, version, license: says.license, file, folders: [folder] }
      : { name, version, file: folder, folders: [folder] };
  }
}

async function specificationOf(root: string, file: string): Promise<GemSpecification | undefined> {
  const text = await readContained(root, file, MAX_SPECIFICATION_BYTES);
  return text === undefined ? undefined : readGemSpecification(text);
}

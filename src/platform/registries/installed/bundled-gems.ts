// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { listContained } from './contained-files.ts';
import type { InstalledPackage } from './installed-package.ts';

// "rack-3.0.8", "nokogiri-1.16.0-x86_64-linux"
const NAME_AND_VERSION = /^(?<name>.+?)-(?<version>\d[^-]*)(?:-.+)?$/;
const BUNDLES = ['vendor/bundle', '.bundle'];

/** Gems that bundler has put into the repository, whose name is wanted. Their licence is worded in code, which is not run. */
export async function* readBundledGems(
  root: string,
  wanted: ReadonlySet<string>,
): AsyncGenerator<InstalledPackage> {
  for (const bundle of BUNDLES) {
    const engine = path.join(root, ...bundle.split('/'), 'ruby');
    for (const version of await listContained(root, engine)) {
      yield* readGems(root, path.join(engine, version.name, 'gems'), wanted);
    }
  }
}

async function* readGems(
  root: string,
  gems: string,
  wanted: ReadonlySet<string>,
): AsyncGenerator<InstalledPackage> {
  for (const entry of await listContained(root, gems)) {
    const { name, version } = NAME_AND_VERSION.exec(entry.name)?.groups ?? {};
    if (name === undefined || version === undefined || !wanted.has(name)) continue;
    const folder = path.join(gems, entry.name);
    yield { name, version, file: folder, folders: [folder] };
  }
}

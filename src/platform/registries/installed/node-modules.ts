// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import {
  fundingField,
  isObject,
  licenseField,
  repositoryField,
  textIn,
} from '../upstream/npm-fields.ts';
import { contained, listContained, readContained } from './contained-files.ts';
import type { InstalledPackage } from './installed-package.ts';

// The largest package.json files in the wild have a few hundred KiB.
const MAX_MANIFEST_BYTES = 2 << 20;
// Deep enough for npm 2's nesting; a link back to a folder above is caught by the visited set.
const MAX_DEPTH = 40;
// Where pnpm and yarn's pnpm mode keep what node_modules only links to.
const STORES = new Set(['.pnpm', '.store']);
const NOT_DESCENDED = new Set(['.git', '.bin', '.cache']);
// Workspaces keep a node_modules each: packages/core/node_modules.
const MAX_WORKSPACE_DEPTH = 4;

interface Walk {
  readonly root: string;
  readonly wanted: ReadonlySet<string>;
  readonly visited: Set<string>;
}

/** Packages in every `node_modules` below the root, nested ones too, whose name is wanted. */
export async function* readNodeModules(
  root: string,
  wanted: ReadonlySet<string>,
): AsyncGenerator<InstalledPackage> {
  yield* lookForModules({ root, wanted, visited: new Set() }, root, 0);
}

async function* lookForModules(
  walk: Walk,
  folder: string,
  depth: number,
): AsyncGenerator<InstalledPackage> {
  for (const entry of await listContained(walk.root, folder)) {
    if (entry.name === 'node_modules') {
      yield* readModules(walk, path.join(folder, entry.name), 0);
    } else if (
      entry.isDirectory() &&
      depth < MAX_WORKSPACE_DEPTH &&
      !NOT_DESCENDED.has(entry.name)
    ) {
      yield* lookForModules(walk, path.join(folder, entry.name), depth + 1);
    }
  }
}

async function* readModules(
  walk: Walk,
  modules: string,
  depth: number,
): AsyncGenerator<InstalledPackage> {
  if (depth > MAX_DEPTH || !(await isNew(walk, modules))) return;
  for (const { name } of await listContained(walk.root, modules)) {
    const folder = path.join(modules, name);
    if (STORES.has(name)) yield* readStore(walk, folder, depth);
    else if (name.startsWith('@')) yield* readNamespace(walk, folder, depth);
    else if (!NOT_DESCENDED.has(name)) yield* readPackage(walk, folder, name, depth);
  }
}

// node_modules/@types/node
async function* readNamespace(
  walk: Walk,
  folder: string,
  depth: number,
): AsyncGenerator<InstalledPackage> {
  for (const { name } of await listContained(walk.root, folder)) {
    const fullName = `${path.basename(folder)}/${name}`;
    yield* readPackage(walk, path.join(folder, name), fullName, depth);
  }
}

// node_modules/.pnpm/left-pad@1.3.0/node_modules/left-pad
async function* readStore(
  walk: Walk,
  store: string,
  depth: number,
): AsyncGenerator<InstalledPackage> {
  for (const entry of await listContained(walk.root, store)) {
    yield* readModules(walk, path.join(store, entry.name, 'node_modules'), depth + 1);
  }
}

async function* readPackage(
  walk: Walk,
  folder: string,
  installedAs: string,
  depth: number,
): AsyncGenerator<InstalledPackage> {
  const file = path.join(folder, 'package.json');
  const isWanted = walk.wanted.has(installedAs);
  const text = isWanted ? await readContained(walk.root, file, MAX_MANIFEST_BYTES) : undefined;
  const found = text === undefined ? undefined : readManifest(text, file);
  if (found !== undefined) yield found;
  yield* readModules(walk, path.join(folder, 'node_modules'), depth + 1);
}

async function isNew(walk: Walk, folder: string): Promise<boolean> {
  const real = await contained(walk.root, folder);
  if (real === undefined || walk.visited.has(real)) return false;
  walk.visited.add(real);
  return true;
}

function readManifest(text: string, file: string): InstalledPackage | undefined {
  const manifest = parseObject(text);
  const { name, version } = manifest;
  const license = licenseField(manifest.license) ?? licenseField(manifest.licenses);
  if (typeof name !== 'string' || typeof version !== 'string') return undefined;
  const about = {
    repositoryUrl: repositoryField(manifest.repository),
    homepage: textIn(manifest.homepage),
    description: textIn(manifest.description),
    funding: fundingField(manifest.funding),
  };
  return { name, version, license, file, folders: [path.dirname(file)], about };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

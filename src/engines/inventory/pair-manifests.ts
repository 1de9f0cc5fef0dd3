// SPDX-License-Identifier: Apache-2.0
import { type Candidates, remember } from './candidates.ts';
import type { ReadFile } from './inventory.ts';
import { folderOf } from './paths.ts';
import { readerFor } from './read-file.ts';

/** Which manifests each lockfile settles, and all manifests that are settled by one. */
export interface Pairs {
  readonly locked: ReadonlySet<ReadFile>;
  readonly manifestsOf: ReadonlyMap<ReadFile, readonly ReadFile[]>;
}

/**
 * A lockfile settles the manifest beside it and those of the projects that it names:
 * by path where the format has paths, else by name in the folders below.
 */
export function pairManifests(files: readonly ReadFile[]): Pairs {
  const manifests = manifestIndex(files);
  const locked = new Set<ReadFile>();
  const manifestsOf = new Map<ReadFile, readonly ReadFile[]>();
  for (const file of files) {
    const kind = readerFor(file.path)?.locks;
    if (kind === undefined || file.reading.components.length === 0) continue;
    const settled = [...new Set(settledBy(file, kind, manifests))];
    manifestsOf.set(file, settled);
    for (const manifest of settled) locked.add(manifest);
  }
  return { locked, manifestsOf };
}

interface ManifestIndex {
  readonly byFolder: ReadonlyMap<string, readonly ReadFile[]>;
  readonly byProject: ReadonlyMap<string, readonly ReadFile[]>;
}

function manifestIndex(files: readonly ReadFile[]): ManifestIndex {
  const byFolder: Candidates<ReadFile> = new Map();
  const byProject: Candidates<ReadFile> = new Map();
  for (const file of files) {
    const kind = readerFor(file.path)?.id ?? '';
    remember(byFolder, `${kind} ${folderOf(file.path)}`, file);
    for (const { id, name } of file.reading.projects) {
      for (const key of [id, `${kind} ${name}`]) remember(byProject, key, file);
    }
  }
  return { byFolder, byProject };
}

function* settledBy(lock: ReadFile, kind: string, { byFolder, byProject }: ManifestIndex) {
  const folder = folderOf(lock.path);
  yield* byFolder.get(`${kind} ${folder}`) ?? [];
  for (const { id, name } of lock.reading.projects) {
    const named = byProject.get(id)?.filter((file) => readerFor(file.path)?.id === kind) ?? [];
    yield* named;
    // "cargo:Cargo.lock#core": a lockfile without paths knows only the name.
    if (id.includes('#'))
      yield* (byProject.get(`${kind} ${name}`) ?? []).filter((file) => isBelow(file.path, folder));
  }
}

/** A lockfile further down would be nearer, but a workspace has only the one at its top. */
function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

// SPDX-License-Identifier: Apache-2.0
import type { FoundComponent } from '#model';
import { pypiName } from '../ecosystems/pypi/requirement.ts';
import type { ReadFile } from '../inventory.ts';
import type { CentralVersion } from '../notes.ts';
import { reviseComponents, withVersion } from './revise-components.ts';

type Versions = ReadonlyMap<string, CentralVersion>;

/**
 * Requirements with the versions of the constraint files that are given with `-c`, there or in a file that includes them.
 * A constraint asks for nothing: it pins what others ask for.
 */
export function applyConstraints(files: readonly ReadFile[]): readonly ReadFile[] {
  const constraints = constraintsOf(files);
  if (constraints.size === 0) return files;
  return files.map((file) => {
    const versions = constraints.get(file.path);
    if (versions === undefined) return file;
    return { ...file, reading: reviseComponents(file.reading, (one) => pinned(one, versions)) };
  });
}

function pinned(component: FoundComponent, versions: Versions): FoundComponent {
  if (component.version !== undefined || component.ecosystem !== 'pypi') return component;
  const set = versions.get(pypiName(component.name));
  if (set?.version !== undefined) return withVersion(component, set.version);
  return { ...component, range: component.range ?? set?.range };
}

/** Includes of includes of includes: more does not occur. */
const MAX_INCLUDES = 20;

/** What holds in each file that any constraint holds in; of two the first. */
function constraintsOf(files: readonly ReadFile[]): ReadonlyMap<string, Versions> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const holding = new Map<string, Map<string, CentralVersion>>();
  for (const file of files) {
    const paths = file.reading.notes?.constraints ?? [];
    const sets = paths.flatMap((path) => byPath.get(path)?.reading.notes?.central?.sets ?? []);
    for (const path of sets.length === 0 ? [] : included(file, byPath)) {
      holding.set(path, withAll(holding.get(path) ?? new Map(), sets));
    }
  }
  return holding;
}

function withAll(known: Map<string, CentralVersion>, sets: readonly CentralVersion[]) {
  for (const set of sets) if (!known.has(set.key)) known.set(set.key, set);
  return known;
}

/** The file and what it includes, and so on. */
function included(file: ReadFile, byPath: ReadonlyMap<string, ReadFile>): ReadonlySet<string> {
  const paths = new Set([file.path]);
  // A set can grow while it is walked, and then the walk goes on.
  for (const path of paths) {
    if (paths.size > MAX_INCLUDES) break;
    for (const next of byPath.get(path)?.reading.notes?.includes ?? []) paths.add(next);
  }
  return paths;
}

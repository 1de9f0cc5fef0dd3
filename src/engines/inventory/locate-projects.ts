// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Project } from '#model';
import type { ReadFile } from './inventory.ts';

/**
 * Readings in which projects that a lockfile knows only by name have the id of the manifest that describes them:
 * `cargo:Cargo.lock#core` becomes `cargo:crates/core/Cargo.toml`.
 */
export function locateProjects(
  files: readonly ReadFile[],
  manifestsOf: ReadonlyMap<ReadFile, readonly ReadFile[]>,
): (file: ReadFile) => FileReading {
  const located = new Map(files.map((file) => [file, locate(file, manifestsOf.get(file) ?? [])]));
  return (file) => located.get(file) ?? file.reading;
}

function locate({ reading }: ReadFile, manifests: readonly ReadFile[]): FileReading {
  const described = manifests.flatMap((manifest) => manifest.reading.projects);
  const byName = new Map(described.map((project) => [project.name, project]));
  const renamed = new Map<string, Project>();
  for (const { id, name } of reading.projects) {
    const project = id.includes('#') ? byName.get(name) : undefined;
    if (project !== undefined) renamed.set(id, project);
  }
  if (renamed.size === 0) return reading;
  return {
    ...reading,
    projects: reading.projects.map((project) => renamed.get(project.id) ?? project),
    edges: reading.edges.map((edge) => ({
      ...edge,
      from: renamed.get(edge.from)?.id ?? edge.from,
    })),
  };
}

// SPDX-License-Identifier: Apache-2.0
import type { Project } from '#model';
import type { ReadFile, UsedComponent } from './inventory.ts';
import { readerFor } from './read-file.ts';

/**
 * Whether a component is a project of the same repository, asked for by name: a Maven module, a crate of the workspace.
 *
 * Only manifests are judged, for a lockfile says itself what it took from elsewhere; and only against projects of the
 * same origin, for a fixture may well bear the name of a real package.
 */
export function firstPartyTest(files: readonly ReadFile[]): (component: UsedComponent) => boolean {
  const projects = new Map<string, Project>();
  for (const { origin, reading } of files) {
    for (const project of reading.projects)
      projects.set(keyOf(origin, project.id, project.name), project);
  }
  return (component) => {
    const { origin, ecosystem, name, version, evidence } = component;
    if (component.source !== undefined) return false;
    const project = projects.get(keyOf(origin, ecosystem, name));
    if (project === undefined || readerFor(evidence.path)?.locks !== undefined) return false;
    return version === undefined || project.version === undefined || version === project.version;
  };
}

/** An id begins with the ecosystem: `maven:core/pom.xml`. */
function keyOf(origin: string, id: string, name: string): string {
  const end = id.indexOf(':');
  return `${origin} ${end === -1 ? id : id.slice(0, end)} ${name}`;
}

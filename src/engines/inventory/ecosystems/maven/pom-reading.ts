// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '#model';
import type { NotedReading, PomDependency, PomNotes } from '../../notes.ts';
import {
  addComponent,
  addEdge,
  addProject,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';
import { isMavenVersion } from './maven-entry.ts';
import { interpolate } from './pom-properties.ts';

/** What holds in a pom.xml, its own words and those of others. */
export interface PomContext {
  readonly properties: ReadonlyMap<string, string>;
  /** By `group:artifact:type:classifier`, with properties filled in. */
  readonly managed: ReadonlyMap<string, PomDependency>;
}

/** The reading of a pom.xml; without a context it has only what stands in it itself. */
export function readingOfPom(path: string, notes: PomNotes, context?: PomContext): NotedReading {
  const properties = context?.properties ?? notes.properties;
  const managed = context?.managed ?? managedIn(notes.managed, properties);
  const sheet = openSheet(path);
  const project = addModule(sheet, notes, properties);
  for (const raw of notes.dependencies) {
    const dependency = filled(raw, properties);
    addDependency(sheet, project, withManaged(dependency, managed.get(keyOf(dependency))));
  }
  return { ...closeSheet(sheet), notes: { pom: notes } };
}

/** By key, with properties filled in; of two the first counts. */
export function managedIn(
  dependencies: readonly PomDependency[],
  properties: ReadonlyMap<string, string>,
): Map<string, PomDependency> {
  const managed = new Map<string, PomDependency>();
  for (const raw of dependencies) {
    const dependency = filled(raw, properties);
    const key = keyOf(dependency);
    if (!managed.has(key)) managed.set(key, dependency);
  }
  return managed;
}

function filled(raw: PomDependency, properties: ReadonlyMap<string, string>): PomDependency {
  const fill = (text: string | undefined) =>
    text === undefined ? undefined : interpolate(text, properties);
  return {
    ...raw,
    group: interpolate(raw.group, properties),
    artifact: interpolate(raw.artifact, properties),
    version: fill(raw.version),
    type: interpolate(raw.type, properties),
    classifier: fill(raw.classifier),
    scope: fill(raw.scope),
  };
}

function keyOf({ group, artifact, type, classifier }: PomDependency): string {
  return [group, artifact, type, classifier ?? ''].join(':');
}

/** `group:artifact`, as others call the module. */
export function nameOfPom(
  { group, artifact }: PomNotes,
  properties: ReadonlyMap<string, string>,
): string {
  const name = group === undefined ? artifact : `${group}:${artifact}`;
  return interpolate(name, properties);
}

function addModule(sheet: Sheet, notes: PomNotes, properties: ReadonlyMap<string, string>): string {
  const { version, declaredLicense, line } = notes;
  return addProject(
    sheet,
    {
      id: `maven:${sheet.path}`,
      name: nameOfPom(notes, properties),
      version: version === undefined ? undefined : interpolate(version, properties),
      declaredLicense,
    },
    line,
  );
}

function withManaged(dependency: PomDependency, managed: PomDependency | undefined): PomDependency {
  if (managed === undefined) return dependency;
  return {
    ...dependency,
    version: dependency.version ?? managed.version,
    scope: dependency.scope ?? managed.scope,
  };
}

function addDependency(sheet: Sheet, project: string, dependency: PomDependency): void {
  const { group, artifact, version, type, classifier, line } = dependency;
  const isFixed = version !== undefined && isMavenVersion(version);
  const purl = addComponent(sheet, {
    purl: {
      type: 'maven',
      namespace: group,
      name: artifact,
      version: isFixed ? version : undefined,
      qualifiers: {
        ...(type === 'jar' ? {} : { type }),
        ...(classifier === undefined ? {} : { classifier }),
      },
    },
    name: `${group}:${artifact}`,
    version: isFixed ? version : undefined,
    range: isFixed ? undefined : version,
    scope: scopeOf(dependency),
    direct: true,
    line,
  });
  addEdge(sheet, project, purl);
}

const SCOPES: ReadonlyMap<string, Scope> = new Map([
  ['test', 'test'],
  ['provided', 'platform'],
  ['system', 'platform'],
]);

function scopeOf({ scope, optional }: PomDependency): Scope {
  return SCOPES.get(scope ?? '') ?? (optional ? 'optional' : 'runtime');
}

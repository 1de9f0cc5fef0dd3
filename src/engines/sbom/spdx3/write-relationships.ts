// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '#model';
import type { Sbom, SbomDependency } from '../sbom.ts';
import type { Graph } from './graph.ts';

/** SPDX's lifecycle scopes; `optional` and `platform` are types of relationship there. */
const LIFECYCLES: ReadonlyMap<Scope, string> = new Map([
  ['runtime', 'runtime'],
  ['dev', 'development'],
  ['test', 'test'],
  ['build', 'build'],
]);

const TYPES: ReadonlyMap<Scope, string> = new Map([
  ['optional', 'hasOptionalDependency'],
  ['platform', 'hasProvidedDependency'],
]);

/** What a relationship says of the scope of those it leads to; nothing where it is no dependency. */
export function dependencyScope(
  type: string | undefined,
  lifecycle: string | undefined,
): { readonly scope: Scope | undefined } | undefined {
  const byType = [...TYPES].find(([, one]) => one === type)?.[0];
  if (byType !== undefined) return { scope: byType };
  if (type !== 'dependsOn' && type !== 'hasPrerequisite') return undefined;
  return { scope: [...LIFECYCLES].find(([, one]) => one === lifecycle)?.[0] };
}

/** Adds what is part of what and what asks for what: one relationship for each dependent and scope. */
export function writeRelationships(sbom: Sbom, graph: Graph): void {
  const scopes = new Map(sbom.components.map(({ id, scope }) => [id, scope]));
  for (const [whole, parts] of partsOf(sbom)) {
    add(graph, whole, 'contains', { to: parts.map((part) => graph.idOf(part)) });
  }
  for (const dependency of sbom.dependencies) writeDependency(graph, dependency, scopes);
}

function partsOf({ components }: Sbom): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  for (const { id, within } of components) {
    if (within !== undefined) parts.set(within, [...(parts.get(within) ?? []), id]);
  }
  return parts;
}

function writeDependency(
  graph: Graph,
  { from, to, completeness }: SbomDependency,
  scopes: ReadonlyMap<string, Scope | undefined>,
): void {
  const said = completeness === 'unknown' ? 'noAssertion' : completeness;
  const complete = said === undefined ? {} : { completeness: said };
  if (to.length === 0) add(graph, from, 'dependsOn', { to: [NONE], ...complete });
  const byScope = new Map<Scope | undefined, string[]>();
  for (const id of to) {
    const same = byScope.get(scopes.get(id)) ?? [];
    byScope.set(scopes.get(id), [...same, graph.idOf(id)]);
  }
  for (const [scope, ids] of byScope) {
    const lifecycle = scope && LIFECYCLES.get(scope);
    add(graph, from, (scope && TYPES.get(scope)) ?? 'dependsOn', {
      to: ids,
      ...complete,
      ...(lifecycle === undefined ? {} : { scope: lifecycle }),
    });
  }
}

/** The element that stands for "nothing". */
const NONE = 'https://spdx.org/rdf/3.0.1/terms/Core/NoneElement';

function add(
  graph: Graph,
  component: string,
  relationshipType: string,
  fields: { readonly to: readonly string[]; readonly scope?: string },
): void {
  const from = graph.idOf(component);
  const type = fields.scope === undefined ? 'Relationship' : 'LifecycleScopedRelationship';
  const name = [from.replace(/^.*#/, ''), relationshipType, fields.scope].filter(Boolean).join('.');
  graph.add(type, name, { from, relationshipType, ...fields });
}

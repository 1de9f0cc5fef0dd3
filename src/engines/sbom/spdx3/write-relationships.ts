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
  const parts = sbom.components.filter(({ within }) => within !== undefined);
  const wholes = new Map(parts.map(({ id, within }) => [id, within ?? '']));
  for (const [whole, ids] of grouped([...wholes.keys()], (id) => wholes.get(id) ?? '')) {
    add(graph, whole, 'contains', { to: ids.map((id) => graph.idOf(id)) });
  }
  for (const dependency of sbom.dependencies) writeDependency(graph, dependency, scopes);
}

function writeDependency(
  graph: Graph,
  { from, to, completeness }: SbomDependency,
  scopes: ReadonlyMap<string, Scope | undefined>,
): void {
  const said = completeness === 'unknown' ? 'noAssertion' : completeness;
  if (to.length === 0) add(graph, from, 'dependsOn', { to: [NONE], completeness: said });
  for (const [scope, ids] of grouped(to, (id) => scopes.get(id))) {
    add(graph, from, (scope && TYPES.get(scope)) ?? 'dependsOn', {
      to: ids.map((id) => graph.idOf(id)),
      completeness: said,
      scope: scope && LIFECYCLES.get(scope),
    });
  }
}

function grouped<Group>(
  ids: readonly string[],
  groupOf: (id: string) => Group,
): ReadonlyMap<Group, readonly string[]> {
  const groups = new Map<Group, string[]>();
  for (const id of ids) {
    const same = groups.get(groupOf(id));
    if (same === undefined) groups.set(groupOf(id), [id]);
    else same.push(id);
  }
  return groups;
}

/** The element that stands for "nothing". */
const NONE = 'https://spdx.org/rdf/3.0.1/terms/Core/NoneElement';

interface Asked {
  readonly to: readonly string[];
  readonly completeness?: string | undefined;
  readonly scope?: string | undefined;
}

function add(
  graph: Graph,
  component: string,
  relationshipType: string,
  { to, completeness, scope }: Asked,
): void {
  // Names of packages begin with "SPDXRef-", so what stands before one makes a name that nothing else has.
  const kind = scope === undefined ? relationshipType : `${relationshipType}.${scope}`;
  const from = graph.idOf(component);
  const name = `${kind}.${graph.nameOf(component)}`;
  graph.relate(name, { from, relationshipType, to, completeness, scope });
}

// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '#model';
import { type Tree, textAt, textsAt } from '../documents/tree.ts';
import type { SbomDependency } from '../sbom.ts';
import { dependencyScope } from './write-relationships.ts';

interface Relations {
  readonly dependencies: readonly SbomDependency[];
  /** Part to whole. */
  readonly within: ReadonlyMap<string, string>;
  readonly scopes: ReadonlyMap<string, Scope>;
}

/** The relationships between packages of the document. */
export function readRelationships(
  graph: readonly Tree[],
  packages: ReadonlySet<string>,
): Relations {
  const related = graph.flatMap((tree) => relatedOf(tree, packages) ?? []);
  const parts = related.filter(({ type }) => type === 'contains');
  const dependencies = new Map<string, SbomDependency>();
  const scopes = new Map<string, Scope>();
  for (const { tree, type, from, to } of related) {
    const meaning = dependencyScope(type, textAt(tree, 'scope'));
    if (meaning === undefined) continue;
    for (const id of to) note(scopes, id, meaning.scope);
    dependencies.set(from, joined(dependencies.get(from), { from, to, ...completenessOf(tree) }));
  }
  return {
    dependencies: [...dependencies.values()],
    within: new Map(parts.flatMap(({ from, to }) => to.map((part) => [part, from] as const))),
    scopes,
  };
}

interface Related {
  readonly tree: Tree;
  readonly type: string;
  readonly from: string;
  readonly to: readonly string[];
}

function relatedOf(tree: Tree, packages: ReadonlySet<string>): Related | undefined {
  const from = textAt(tree, 'from');
  const type = textAt(tree, 'relationshipType');
  if (from === undefined || type === undefined || !packages.has(from)) return undefined;
  return { tree, type, from, to: textsAt(tree, 'to').filter((id) => packages.has(id)) };
}

function note(scopes: Map<string, Scope>, id: string, scope: Scope | undefined): void {
  if (scope !== undefined) scopes.set(id, scope);
}

/** One of the kind for each scope: together they are all that is asked for. */
function joined(before: SbomDependency | undefined, more: SbomDependency): SbomDependency {
  return { ...more, to: [...new Set([...(before?.to ?? []), ...more.to])] };
}

function completenessOf(tree: Tree): Pick<SbomDependency, 'completeness'> {
  const word = textAt(tree, 'completeness');
  if (word === 'noAssertion') return { completeness: 'unknown' };
  return word === 'complete' || word === 'incomplete' ? { completeness: word } : {};
}

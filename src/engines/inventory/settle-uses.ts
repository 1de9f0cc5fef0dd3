// SPDX-License-Identifier: Apache-2.0
import type { DependencyEdge, FoundComponent, Scope } from '#model';
import type { ReadFile } from './inventory.ts';
import type { Reader } from './reader.ts';
import { spreadScopes, strongerScope } from './scopes.ts';
import { nextOf } from './shortest-chains.ts';

interface Lockfile {
  readonly components: readonly FoundComponent[];
  readonly edges: readonly DependencyEdge[];
  /** The manifests that it settles. */
  readonly manifests: readonly ReadFile[];
  readonly reader: Reader | undefined;
}

/**
 * The components of one file with what its manifests add: which are direct, in which range, and what for.
 * A file that has its own word on any of it keeps that.
 */
export function settleUses({
  components,
  edges,
  manifests,
  reader,
}: Lockfile): readonly FoundComponent[] {
  if (reader?.locks === undefined) return components;
  const asked = askedFor(components, manifests);
  const roots = asked.size > 0 ? asked : unasked(components, edges, reader);
  const direct = components.map((component) =>
    withDirect(component, roots, asked.size > 0 ? false : undefined),
  );
  // Poetry 1.5 to 1.8 has no scopes though others of its versions have: a manifest that names some is believed.
  const isSilent = !reader.scopes || isAllRuntime(components);
  return isSilent && asked.size > 0 ? withScopes(direct, edges, asked) : direct;
}

function isAllRuntime(components: readonly FoundComponent[]): boolean {
  return components.every(({ scope }) => scope === 'runtime' || scope === 'optional');
}

type Asked = ReadonlyMap<string, FoundComponent>;

/** What the manifests ask for, by the purl of the component that was locked for it. */
function askedFor(components: readonly FoundComponent[], manifests: readonly ReadFile[]): Asked {
  const byName = new Map<string, FoundComponent[]>();
  for (const component of components) {
    const key = nameOf(component);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [component]);
    else known.push(component);
  }
  const asked = new Map<string, FoundComponent>();
  for (const wanted of manifests.flatMap(({ reading }) => reading.components)) {
    for (const { purl } of choose(byName.get(nameOf(wanted)) ?? [], wanted)) {
      const earlier = asked.get(purl);
      const scope =
        earlier === undefined ? wanted.scope : strongerScope(earlier.scope, wanted.scope);
      asked.set(purl, { ...wanted, scope });
    }
  }
  return asked;
}

/** The purl without version, qualifiers and subpath: the name in the spelling of its ecosystem. */
function nameOf({ purl }: FoundComponent): string {
  const bare = cutFrom(cutFrom(purl, purl.indexOf('#')), purl.indexOf('?'));
  const at = bare.lastIndexOf('@');
  return at > bare.lastIndexOf('/') ? bare.slice(0, at) : bare;
}

function cutFrom(text: string, at: number): string {
  return at === -1 ? text : text.slice(0, at);
}

/** Of several versions the one locked for this very range, else the one the range begins with, else none. */
function choose(
  locked: readonly FoundComponent[],
  wanted: FoundComponent,
): readonly FoundComponent[] {
  if (locked.length < 2) return locked;
  const known = locked.filter(({ direct }) => direct === true);
  if (known.length > 0) return known;
  const range = wanted.range ?? wanted.version ?? '';
  const exact = locked.filter((one) => one.range?.split(', ').includes(range));
  if (exact.length > 0) return exact;
  const number = range.replace(/^[^\d]*/, '').replace(/[^\d.].*$/, '');
  return number === ''
    ? []
    : locked.filter(({ version }) => `${version}.`.startsWith(`${number}.`));
}

/** In a file with all edges, what nobody else asks for was asked for by the project. */
function unasked(
  components: readonly FoundComponent[],
  edges: readonly DependencyEdge[],
  reader: Reader,
): Asked {
  if (reader.edges !== 'all' || components.some(({ direct }) => direct !== undefined))
    return new Map();
  const wanted = new Set(edges.map(({ to }) => to));
  return new Map(components.filter(({ purl }) => !wanted.has(purl)).map((one) => [one.purl, one]));
}

/** Where it is known what the project asks for, the others were asked for by others. */
function withDirect(
  component: FoundComponent,
  roots: Asked,
  others: false | undefined,
): FoundComponent {
  const root = roots.get(component.purl);
  if (root === undefined) {
    const direct = component.direct ?? others;
    return direct === component.direct ? component : { ...component, direct };
  }
  return { ...component, direct: true, range: root.range ?? component.range };
}

/** What is reached from the direct ones has their scope; what is not keeps its own. */
function withScopes(
  components: readonly FoundComponent[],
  edges: readonly DependencyEdge[],
  asked: Asked,
): readonly FoundComponent[] {
  const next = nextOf(edges);
  const roots = new Map([...asked].map(([purl, { scope }]): [string, Scope] => [purl, scope]));
  const scopes = spreadScopes(roots, (purl) => next.get(purl) ?? []);
  return components.map((one) => ({ ...one, scope: scopes.get(one.purl) ?? one.scope }));
}

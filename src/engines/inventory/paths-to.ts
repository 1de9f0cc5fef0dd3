// SPDX-License-Identifier: Apache-2.0
import type { DependencyEdge } from '#model';

/** What is asked about: the components of one file, by purl, and which of them the project asks for itself. */
export interface PathQuery {
  readonly purl: string;
  readonly components: ReadonlyMap<string, { readonly direct?: boolean | undefined }>;
  readonly edges: readonly DependencyEdge[];
  /** Most paths in the result. */
  readonly limit: number;
}

export interface Paths {
  /** Purls from a direct component to the one asked about, both included. */
  readonly paths: readonly (readonly string[])[];
  /** Whether there may be more. */
  readonly isCut: boolean;
}

/** Beginnings of paths that are looked at: a graph of a thousand packages may hold more paths than there are atoms. */
const MOST_TRAILS = 20_000;

/** A path from some component to the one asked about, told from its front. */
interface Trail {
  readonly purl: string;
  readonly next: Trail | undefined;
}

/**
 * The ways in which a component comes in, shortest first, none through the same component twice.
 *
 * Walks from the component back to those that ask for it; a path ends at the first other component that the project asks for.
 */
export function pathsTo({ purl, components, edges, limit }: PathQuery): Paths {
  const askers = askersOf(edges, components);
  const isDirect = (one: string) => components.get(one)?.direct === true;
  const paths: (readonly string[])[] = [];
  const trails: Trail[] = components.has(purl) ? [{ purl, next: undefined }] : [];
  // A list can grow while it is walked, and then the walk goes on: this is the queue of the search.
  for (const trail of trails) {
    if (paths.length >= limit) return { paths, isCut: true };
    if (isDirect(trail.purl)) paths.push(purlsOf(trail));
    const isEnd = isDirect(trail.purl) && trail.next !== undefined;
    if (!isEnd && trails.length < MOST_TRAILS) extend(trails, trail, askers.get(trail.purl) ?? []);
  }
  return { paths, isCut: trails.length >= MOST_TRAILS };
}

function extend(trails: Trail[], trail: Trail, askers: readonly string[]): void {
  const known = new Set(purlsOf(trail));
  for (const purl of askers) if (!known.has(purl)) trails.push({ purl, next: trail });
}

function purlsOf(trail: Trail): readonly string[] {
  const purls: string[] = [];
  for (let one: Trail | undefined = trail; one !== undefined; one = one.next) purls.push(one.purl);
  return purls;
}

/** Who asks for each one, of what the file has. */
function askersOf(
  edges: readonly DependencyEdge[],
  components: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly string[]> {
  const askers = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (!components.has(from)) continue;
    const known = askers.get(to);
    if (known === undefined) askers.set(to, [from]);
    else known.push(from);
  }
  return askers;
}

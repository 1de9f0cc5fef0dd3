// SPDX-License-Identifier: Apache-2.0

/** From a component to one that it asks for, by their ids. */
export type IdEdge = readonly [from: number, to: number];

export interface UpwardGraph {
  /** How many steps each component is above the one in question, which is at 0; nearest first. */
  readonly depths: ReadonlyMap<number, number>;
  /** The edges between these. */
  readonly edges: readonly IdEdge[];
  /** How many more components ask for it, by however many steps. */
  readonly leftOut: number;
}

/**
 * What asks for a component, by however many steps: at most `limit` components, those on `mustHave` (a shortest path) before
 * all others, then the nearest. Follows circles once.
 */
export function upwardGraph(
  edges: readonly IdEdge[],
  target: number,
  { limit, mustHave }: { readonly limit: number; readonly mustHave: readonly number[] },
): UpwardGraph {
  const all = depthsAbove(edges, target);
  const wanted = new Set(mustHave);
  const chosen = [...all]
    .sort(([a, depthA], [b, depthB]) => {
      return Number(wanted.has(b)) - Number(wanted.has(a)) || depthA - depthB || a - b;
    })
    .slice(0, Math.max(limit, wanted.size + 1))
    .sort(([a, depthA], [b, depthB]) => depthA - depthB || a - b);
  const depths = new Map(chosen);
  return {
    depths,
    edges: edges.filter(([from, to]) => depths.has(from) && depths.has(to)),
    leftOut: all.size - depths.size,
  };
}

/** Breadth first against the direction of the edges, so that every depth is the shortest. */
function depthsAbove(edges: readonly IdEdge[], target: number): ReadonlyMap<number, number> {
  const askers = new Map<number, number[]>();
  for (const [from, to] of edges) {
    const known = askers.get(to);
    if (known === undefined) askers.set(to, [from]);
    else known.push(from);
  }
  const depths = new Map([[target, 0]]);
  const queue = [target];
  for (const id of queue) {
    const depth = (depths.get(id) ?? 0) + 1;
    for (const asker of askers.get(id) ?? []) {
      if (depths.has(asker)) continue;
      depths.set(asker, depth);
      queue.push(asker);
    }
  }
  return depths;
}

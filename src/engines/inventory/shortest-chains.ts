// SPDX-License-Identifier: Apache-2.0
import type { DependencyEdge, FoundComponent } from '#model';

/** Nobody reads a longer chain, and a file made of one long chain must not cost the square of its size. */
const MAX_CHAIN = 100;

/**
 * For every component that can be reached, the shortest chain of purls from a direct one to it, both included.
 * Among chains of the same length the one that stands first in the file.
 */
export function shortestChains(
  components: readonly FoundComponent[],
  edges: readonly DependencyEdge[],
): ReadonlyMap<string, readonly string[]> {
  const next = nextOf(edges);
  const chains = new Map<string, readonly string[]>();
  for (const { purl, direct } of components) if (direct === true) chains.set(purl, [purl]);
  // A map can grow while it is walked, and then the walk goes on: this is the queue of the search.
  for (const [purl, chain] of chains) {
    if (chain.length >= MAX_CHAIN) continue;
    for (const to of next.get(purl) ?? []) if (!chains.has(to)) chains.set(to, [...chain, to]);
  }
  return chains;
}

/** What each one asks for. */
export function nextOf(edges: Iterable<DependencyEdge>): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const known = next.get(from);
    if (known === undefined) next.set(from, [to]);
    else known.push(to);
  }
  return next;
}

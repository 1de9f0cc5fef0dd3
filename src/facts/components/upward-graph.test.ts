// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IdEdge, upwardGraph } from './upward-graph.ts';

const ALL = { limit: 100, mustHave: [] };

describe('what asks for a component', () => {
  it('is found by however many steps, with the fewest that lead there', () => {
    // 1 asks for 2 and 3; both ask for 4; 5 asks for something else.
    const edges: readonly IdEdge[] = [
      [1, 2],
      [1, 3],
      [2, 4],
      [3, 4],
      [1, 4],
      [5, 6],
    ];

    const graph = upwardGraph(edges, 4, ALL);

    expect([...graph.depths]).toEqual([
      [4, 0],
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
    expect(graph.edges).toHaveLength(5);
    expect(graph.leftOut).toBe(0);
  });

  it('is not lost in a circle', () => {
    const edges: readonly IdEdge[] = [
      [1, 2],
      [2, 3],
      [3, 1],
    ];

    expect([...upwardGraph(edges, 3, ALL).depths.keys()]).toEqual([3, 2, 1]);
  });

  it('keeps the shortest path where there is room for few', () => {
    const wide = Array.from({ length: 50 }, (_, i): IdEdge => [100 + i, 1]);
    const edges: readonly IdEdge[] = [...wide, [3, 2], [2, 100]];

    const graph = upwardGraph(edges, 1, { limit: 5, mustHave: [3, 2, 100, 1] });

    expect([...graph.depths.keys()]).toEqual([1, 100, 101, 2, 3]);
    expect(graph.leftOut).toBe(48);
  });

  it('never shows an edge without both its ends', () => {
    const anyEdges = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 60 });
    fc.assert(
      fc.property(anyEdges, fc.nat(20), fc.integer({ min: 1, max: 10 }), (edges, target, limit) => {
        const graph = upwardGraph(edges, target, { limit, mustHave: [] });

        expect(graph.depths.size).toBeLessThanOrEqual(limit);
        for (const id of graph.edges.flat()) expect(graph.depths.has(id)).toBe(true);
      }),
    );
  });
});

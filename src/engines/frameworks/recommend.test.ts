// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, framework, link, proof } from './frameworks.fixture.ts';
import { openCrosswalk, recommend } from './index.ts';
import { strongComponents } from './strong-components.ts';

const CIRCLE = framework(
  'ggi',
  { A: ['a'], B: ['b'], C: ['c1', 'c2'], D: ['d'] },
  { next: { A: ['B'], B: ['C'], C: ['B', 'D'] } },
);
const OTHER = framework('iso', { one: ['1'] });

function stepsWith(items: readonly string[]) {
  const crosswalk = openCrosswalk([link('ggi/d', 'equal', 'iso/1')]);
  const states = answered([CIRCLE, OTHER], { proofs: [proof(items)] });
  return recommend(CIRCLE, states, crosswalk).map((step) => ({
    do: step.headings.map(({ id }) => id),
    after: step.waitsFor.map(({ id }) => id),
    alsoProves: step.alsoProves,
  }));
}

describe('recommending', () => {
  it('takes a circle of proposals as one step, after what leads to it', () => {
    expect(stepsWith([])).toEqual([
      { do: ['A'], after: [], alsoProves: [] },
      { do: ['B', 'C'], after: ['A'], alsoProves: [] },
      { do: ['D'], after: ['C'], alsoProves: ['iso/1'] },
    ]);
  });

  it('leaves out what is finished and no longer waits for it', () => {
    const steps = stepsWith(['ggi/a', 'ggi/b']);
    expect(steps[0]).toEqual({ do: ['B', 'C'], after: [], alsoProves: [] });
    expect(steps).toHaveLength(2);
  });

  it('is empty when all is proven', () => {
    expect(stepsWith(['ggi/a', 'ggi/b', 'ggi/c1', 'ggi/c2', 'ggi/d'])).toEqual([]);
  });
});

describe('groups of nodes that lead to each other', () => {
  const graph = fc
    .integer({ min: 1, max: 12 })
    .chain((size) =>
      fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1))).map((ways) => ({ size, ways })),
    );

  it('hold every node once, and all ways between groups lead forward', () => {
    fc.assert(
      fc.property(graph, ({ size, ways }) => {
        const nodes = Array.from({ length: size }, (_, node) => node);
        const groups = strongComponents(nodes, (node) =>
          ways.filter(([from]) => from === node).map(([, to]) => to),
        );
        expect(groups.flat().sort((a, b) => a - b)).toEqual(nodes);
        const place = (node: number) => groups.findIndex((group) => group.includes(node));
        for (const [from, to] of ways) expect(place(from)).toBeLessThanOrEqual(place(to));
      }),
    );
  });
});

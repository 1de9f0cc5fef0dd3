// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { BOX, layOut } from './graph-layout.ts';

const node = (id: number, depth: number) => ({
  id,
  depth,
  purl: `pkg:npm/n${id}`,
  name: `n${id}`,
  direct: false,
});

it('puts who asks left of what is asked for, and none on top of another', () => {
  const { nodes, lines, width, height } = layOut({
    nodes: [node(1, 0), node(2, 1), node(3, 1), node(4, 2)],
    edges: [
      { from: 2, to: 1 },
      { from: 4, to: 2 },
      { from: 9, to: 1 },
    ],
  });

  const xOf = (id: number) => nodes.find((one) => one.id === id)?.x ?? Number.NaN;
  expect(xOf(4)).toBeLessThan(xOf(2));
  expect(xOf(2)).toBeLessThan(xOf(1));
  expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
  expect(Math.max(...nodes.map(({ x }) => x)) + BOX.width).toBe(width);
  expect(Math.max(...nodes.map(({ y }) => y)) + BOX.height).toBe(height);
  expect(lines).toHaveLength(2);
});

it('lets every line run to the right, and ends where components ask for each other', () => {
  const { nodes } = layOut({
    nodes: [node(1, 0), node(2, 1), node(3, 1)],
    edges: [
      { from: 2, to: 1 },
      { from: 3, to: 1 },
      { from: 3, to: 2 },
    ],
  });
  const circle = layOut({
    nodes: [node(1, 0), node(2, 1), node(3, 1)],
    edges: [
      { from: 2, to: 1 },
      { from: 3, to: 2 },
      { from: 2, to: 3 },
    ],
  });

  expect(nodes.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(new Set(nodes.map(({ x }) => x)).size).toBe(3);
  expect(circle.nodes).toHaveLength(3);
});

// SPDX-License-Identifier: Apache-2.0
import type { ComponentGraphReply } from '#surfaces/contract';

type Node = ComponentGraphReply['nodes'][number];

/** Sizes in pixels. */
export const BOX = { width: 176, height: 40 } as const;
const GAP = { across: 64, down: 12 } as const;

export interface PlacedNode extends Node {
  readonly x: number;
  readonly y: number;
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  /** SVG paths from the right side of who asks to the left side of what is asked for. */
  readonly lines: readonly string[];
}

/** What asks for the component left of it, a column for each step; the component itself rightmost. Columns are centred. */
export function layOut({
  nodes,
  edges,
}: Pick<ComponentGraphReply, 'nodes' | 'edges'>): GraphLayout {
  const columns = columnsOf(nodes);
  const deepest = columns.length - 1;
  const tallest = Math.max(...columns.map(({ length }) => length));
  const height = tallest * (BOX.height + GAP.down) - GAP.down;
  const placed = columns.flatMap((column, depth) => {
    const used = column.length * (BOX.height + GAP.down) - GAP.down;
    return column.map((node, row) => ({
      ...node,
      x: (deepest - depth) * (BOX.width + GAP.across),
      y: (height - used) / 2 + row * (BOX.height + GAP.down),
    }));
  });
  const byId = new Map(placed.map((node) => [node.id, node]));
  return {
    width: columns.length * (BOX.width + GAP.across) - GAP.across,
    height,
    nodes: placed,
    lines: edges.flatMap(({ from, to }) => lineBetween(byId.get(from), byId.get(to))),
  };
}

function columnsOf(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const columns: Node[][] = [];
  for (const node of nodes) {
    while (columns.length <= node.depth) columns.push([]);
    columns[node.depth]?.push(node);
  }
  return columns;
}

function lineBetween(from: PlacedNode | undefined, to: PlacedNode | undefined): readonly string[] {
  if (from === undefined || to === undefined) return [];
  const [startX, startY] = [from.x + BOX.width, from.y + BOX.height / 2];
  const [endX, endY] = [to.x, to.y + BOX.height / 2];
  const bend = Math.max(GAP.across / 2, (endX - startX) / 2);
  return [
    `M${startX} ${startY} C${startX + bend} ${startY} ${endX - bend} ${endY} ${endX} ${endY}`,
  ];
}

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

/**
 * The component rightmost, what asks for it left of it, so that every line runs to the right unless components ask for each
 * other in a circle. Columns are centred.
 */
export function layOut({
  nodes,
  edges,
}: Pick<ComponentGraphReply, 'nodes' | 'edges'>): GraphLayout {
  const columns = columnsOf(nodes, edges);
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

function columnsOf(
  nodes: readonly Node[],
  edges: ComponentGraphReply['edges'],
): readonly (readonly Node[])[] {
  const layers = layersOf(nodes, edges);
  const columns: Node[][] = [];
  for (const node of nodes) {
    const layer = layers.get(node.id) ?? 0;
    while (columns.length <= layer) columns.push([]);
    columns[layer]?.push(node);
  }
  return columns.filter(({ length }) => length > 0);
}

/** The longest way from each component to the one in question; an edge that closes a circle does not count. */
function layersOf(
  nodes: readonly Node[],
  edges: ComponentGraphReply['edges'],
): ReadonlyMap<number, number> {
  const target = nodes.find(({ depth }) => depth === 0)?.id;
  const layers = new Map<number, number>();
  const onTheWay = new Set<number>();
  const layerOf = (id: number): number => {
    const known = layers.get(id);
    if (known !== undefined) return known;
    onTheWay.add(id);
    const below = edges.filter(({ from, to }) => from === id && !onTheWay.has(to));
    const layer = id === target ? 0 : 1 + Math.max(0, ...below.map(({ to }) => layerOf(to)));
    onTheWay.delete(id);
    layers.set(id, layer);
    return layer;
  };
  for (const { id } of nodes) layerOf(id);
  return layers;
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

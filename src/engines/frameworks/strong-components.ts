// SPDX-License-Identifier: Apache-2.0

/**
 * Nodes that lead to each other, together; the groups in an order in which every way leads forward.
 * `ways`: where each node leads; what is not a node is passed over. Within a group and among groups that do not depend on each
 * other the order of `nodes` holds.
 * Source: R. Tarjan, Depth-first search and linear graph algorithms, 1972; here by two passes (Kosaraju), without recursion.
 */
export function strongComponents<Node>(
  nodes: readonly Node[],
  ways: (node: Node) => readonly Node[],
): readonly (readonly Node[])[] {
  const place = new Map(nodes.map((node, index) => [node, index]));
  const forward = (node: Node) => ways(node).filter((next) => place.has(next));
  const back = new Map<Node, Node[]>(nodes.map((node) => [node, []]));
  for (const node of nodes) for (const next of forward(node)) back.get(next)?.push(node);
  const last = finished([...nodes].reverse(), forward).reverse();
  const seen = new Set<Node>();
  return last.flatMap((node) => {
    if (seen.has(node)) return [];
    const group = reachable(node, (one) => back.get(one) ?? [], seen);
    return [group.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))];
  });
}

/** Nodes in the order in which a depth-first walk leaves them. */
function finished<Node>(nodes: readonly Node[], ways: (node: Node) => readonly Node[]): Node[] {
  const entered = new Set<Node>();
  const left: Node[] = [];
  for (const start of nodes) {
    const path = entered.has(start) ? [] : [{ node: start, rest: [...ways(start)].reverse() }];
    entered.add(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.shift();
      if (next === undefined) {
        left.push(top.node);
        path.pop();
      } else if (!entered.has(next)) {
        entered.add(next);
        path.push({ node: next, rest: [...ways(next)].reverse() });
      }
    }
  }
  return left;
}

function reachable<Node>(
  start: Node,
  ways: (node: Node) => readonly Node[],
  seen: Set<Node>,
): Node[] {
  const group = [start];
  seen.add(start);
  for (const node of group) {
    for (const next of ways(node)) {
      if (seen.has(next)) continue;
      seen.add(next);
      group.push(next);
    }
  }
  return group;
}

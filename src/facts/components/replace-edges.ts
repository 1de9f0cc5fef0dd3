// SPDX-License-Identifier: Apache-2.0
import type { DependencyEdge } from '#model';
import type { Transaction } from '#platform/storage';

/** Puts the edges between components in place of those of the last scan; one that ends outside them is not kept. */
export async function replaceEdges(
  tx: Transaction,
  repositoryId: number,
  edges: readonly DependencyEdge[],
  idByPurl: ReadonlyMap<string, number>,
): Promise<void> {
  await tx.query('DELETE FROM components_edge WHERE repository_id = $1', [repositoryId]);
  const rows = new Map<string, readonly number[]>();
  for (const { from, to } of edges) {
    const [fromId, toId] = [idByPurl.get(from), idByPurl.get(to)];
    if (fromId === undefined || toId === undefined || fromId === toId) continue;
    rows.set(`${fromId} ${toId}`, [repositoryId, fromId, toId]);
  }
  await tx.copyFrom('components_edge', ['repository_id', 'from_id', 'to_id'], rows.values());
}

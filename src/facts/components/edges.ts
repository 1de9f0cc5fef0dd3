// SPDX-License-Identifier: Apache-2.0
import type { DependencyEdge } from '#model';
import type { Transaction } from '#platform/storage';
import { type IdEdge, upwardGraph } from './upward-graph.ts';

/** A component in a drawing of what asks for another. */
export interface GraphNode {
  readonly id: number;
  readonly purl: string;
  readonly name: string;
  readonly version?: string | undefined;
  /** The project asks for it itself. */
  readonly direct: boolean;
  /** Steps above the component in question, which is at 0. */
  readonly depth: number;
}

/** What asks for a component in one repository, and what it asks for. */
export interface ComponentGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly { readonly from: number; readonly to: number }[];
  /** How many more there are than `nodes` shows. */
  readonly leftOut: number;
  /** Components it asks for itself, by name. */
  readonly asksFor: readonly NamedVersion[];
}

export interface NamedVersion {
  readonly id: number;
  readonly purl: string;
  readonly name: string;
  readonly version?: string | undefined;
}

/** A drawing with more is no longer read. */
const MOST_NODES = 40;

/** All edges of the repository, by purl. */
export async function edgesOf(
  tx: Transaction,
  repositoryId: number,
): Promise<readonly DependencyEdge[]> {
  return tx.query<{ from: string; to: string }>(
    `SELECT asker.purl AS "from", asked.purl AS "to" FROM components_edge
     JOIN components_component AS asker ON asker.id = from_id
     JOIN components_component AS asked ON asked.id = to_id
     WHERE repository_id = $1 ORDER BY 1, 2`,
    [repositoryId],
  );
}

/** What asks for the component in that repository, by however many steps, and what it asks for. */
export async function graphOf(
  tx: Transaction,
  componentId: number,
  repositoryId: number,
): Promise<ComponentGraph> {
  const rows = await tx.query<{ from_id: number; to_id: number }>(
    'SELECT from_id, to_id FROM components_edge WHERE repository_id = $1',
    [repositoryId],
  );
  const edges = rows.map(({ from_id, to_id }): IdEdge => [from_id, to_id]);
  const mustHave = await shortestPath(tx, componentId, repositoryId);
  const graph = upwardGraph(edges, componentId, { limit: MOST_NODES, mustHave });
  const below = edges.flatMap(([from, to]) => (from === componentId ? [to] : []));
  const known = await versionsOf(tx, repositoryId, [...graph.depths.keys(), ...below]);
  return {
    nodes: [...graph.depths].flatMap(([id, depth]) => {
      const found = known.get(id);
      return found === undefined ? [] : [{ ...found, depth }];
    }),
    edges: graph.edges.map(([from, to]) => ({ from, to })),
    leftOut: graph.leftOut,
    asksFor: below
      .flatMap((id) => known.get(id) ?? [])
      .map(({ direct: _, ...version }) => version)
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

async function shortestPath(
  tx: Transaction,
  componentId: number,
  repositoryId: number,
): Promise<readonly number[]> {
  const [row] = await tx.query<{ via: readonly number[] }>(
    `SELECT via FROM components_usage WHERE repository_id = $1 AND component_id = $2
     ORDER BY cardinality(via) = 0, cardinality(via) LIMIT 1`,
    [repositoryId, componentId],
  );
  return (row?.via ?? []).map(Number);
}

async function versionsOf(
  tx: Transaction,
  repositoryId: number,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Omit<GraphNode, 'depth'>>> {
  const rows = await tx.query<NamedVersion & { version: string | null; direct: boolean }>(
    `SELECT id, purl, name, version, EXISTS (SELECT FROM components_usage AS usage
       WHERE usage.repository_id = $1 AND usage.component_id = component.id AND usage.direct) AS direct
     FROM components_component AS component WHERE id = ANY($2::bigint[])`,
    [repositoryId, ids],
  );
  return new Map(rows.map((row) => [row.id, { ...row, version: row.version ?? undefined }]));
}

// SPDX-License-Identifier: Apache-2.0
import type { WhereUsedQuery } from '#facts/components';
import type { Principal } from '#model';
import type { Rooms } from '#surfaces/http';
import type { Office } from './office.ts';

interface GraphQuery {
  readonly id: number;
  readonly repositoryId: number;
}

/** Where packages are used, with the names of the repositories beside their ids. */
export function usageRoom({ components, portfolio }: Pick<Office, 'components' | 'portfolio'>) {
  return {
    async graph(caller: Principal, { id, repositoryId }: GraphQuery) {
      const { name } = await portfolio.get(caller, repositoryId);
      await components.get(caller, id);
      const { nodes, edges, asksFor, leftOut } = await components.graph(caller, id, repositoryId);
      return {
        repository: { id: repositoryId, name },
        nodes: [...nodes],
        edges: [...edges],
        asksFor: [...asksFor],
        leftOut,
      };
    },
    async whereUsed(caller: Principal, query: WhereUsedQuery) {
      const { items, versions, ...rest } = await components.whereUsed(caller, query);
      const ids = items.map(({ repositoryId }) => repositoryId);
      const names = await portfolio.names(caller, ids);
      return {
        ...rest,
        versions: [...versions],
        items: items.map(({ repositoryId: id, via, ...usage }) => ({
          ...usage,
          via: [...via],
          repository: { id, name: names.get(id) ?? `repository ${id}` },
        })),
      };
    },
  } satisfies Rooms['usage'];
}

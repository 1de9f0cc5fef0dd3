// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComponentFilter } from '#surfaces/contract';
import { api } from '../shell/api.ts';
import { pagedList } from '../shell/paged-list.ts';
import type { FindingSearch, InventorySearch } from './search.ts';

export function inventoryList(search: InventorySearch) {
  return pagedList(['components', JSON.stringify(search)], (page, options) =>
    api.compliance.components({ ...search, ...page }, options),
  );
}

/** The counts under the same filter. */
export function facetsQuery(search: InventorySearch) {
  const filter = filterOf(search);
  return queryOptions({
    queryKey: ['compliance', 'facets', filter],
    queryFn: ({ signal }) => api.compliance.facets(filter, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function componentQuery(id: number) {
  return queryOptions({
    queryKey: ['compliance', 'components', id],
    queryFn: ({ signal }) => api.compliance.component({ id }, { signal }),
  });
}

export function findingsList(search: FindingSearch) {
  return pagedList(['findings', JSON.stringify(search)], (page, options) =>
    api.compliance.findings({ ...search, ...page }, options),
  );
}

export function findingQuery(id: number) {
  return queryOptions({
    queryKey: ['compliance', 'findings', id],
    queryFn: ({ signal }) => api.compliance.finding({ id }, { signal }),
  });
}

export const policyQuery = queryOptions({
  queryKey: ['compliance', 'policy'],
  queryFn: ({ signal }) => api.compliance.policy(undefined, { signal }),
});

/** A policy changes verdicts, findings, figures and the log. */
export function useAdoptPolicy(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (adoption: Parameters<typeof api.compliance.adoptPolicy>[0]) =>
      api.compliance.adoptPolicy(adoption),
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
}

/** What a policy would find; nothing is changed by asking. */
export function useTryPolicy() {
  return useMutation({
    mutationFn: (policy: Parameters<typeof api.compliance.tryPolicy>[0]) =>
      api.compliance.tryPolicy(policy),
  });
}

export type PolicyTrial = Awaited<ReturnType<typeof api.compliance.tryPolicy>>;

export type Rule = Awaited<ReturnType<typeof api.compliance.policy>>['rules'][number];

/** Names of the repositories to choose from. */
export const repositoryNamesQuery = queryOptions({
  queryKey: ['portfolio', 'names'],
  queryFn: async ({ signal }) => {
    const { items } = await api.portfolio.repositories({ limit: 500 }, { signal });
    return items.map(({ id, name }) => ({ value: String(id), label: name }));
  },
});

/** Without the order of the rows: what exports and counts take. */
export function filterOf(search: InventorySearch): InventoryFilter {
  const { sort: _sort, order: _order, ...filter } = search;
  return filter;
}

type InventoryFilter = Omit<ComponentFilter, 'direct'> & Pick<InventorySearch, 'direct'>;

// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../shell/api.ts';
import { pagedList } from '../shell/paged-list.ts';
import type { ProblemSearch, RepositorySearch } from './search.ts';

/** Kept by page, as everything long; but read anew when jobs finish (see live-jobs.data.ts). */
export function repositoriesList(search: RepositorySearch) {
  return pagedList(['repositories', JSON.stringify(search)], (page, options) =>
    api.portfolio.repositories({ ...search, ...page }, options),
  );
}

export function repositoryQuery(id: number) {
  return queryOptions({
    queryKey: ['portfolio', 'repositories', id],
    queryFn: ({ signal }) => api.portfolio.repository({ id }, { signal }),
  });
}

export function problemsList(search: ProblemSearch) {
  return pagedList(['problems', JSON.stringify(search)], (page, options) =>
    api.portfolio.problems({ ...search, ...page }, options),
  );
}

/** How many problems there are of each kind, under the same filter. */
export function problemCodesQuery({ code: _, ...filter }: ProblemSearch) {
  return queryOptions({
    queryKey: ['portfolio', 'problem-codes', filter],
    queryFn: async ({ signal }) =>
      (await api.portfolio.problems({ ...filter, limit: 1 }, { signal })).codes,
  });
}

type Scan = Parameters<typeof api.portfolio.scan>[0];

/** Asks for scans; the strip in the header shows how far they are. */
export function useScan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (scan: Scan) => api.portfolio.scan(scan),
    onSuccess: () => client.invalidateQueries({ queryKey: ['live'] }),
  });
}

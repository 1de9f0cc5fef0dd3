// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';
import { pagedList } from '../../shell/paged-list.ts';
import type { ClaimSearch, SourceSearch } from './search.ts';

export function sourcesQuery(id: number) {
  return queryOptions({
    queryKey: ['portfolio', 'sources', id],
    queryFn: ({ signal }) => api.sources.sources({ id }, { signal }),
  });
}

export function sourceFilesList(id: number, search: SourceSearch) {
  return pagedList(['source-files', id, JSON.stringify(search)], (page, options) =>
    api.sources.sourceFiles({ id, ...search, ...page }, options),
  );
}

export function claimsList(id: number, search: ClaimSearch) {
  return pagedList(['source-claims', id, JSON.stringify(search)], (page, options) =>
    api.sources.claims({ id, ...search, ...page }, options),
  );
}

/** Brings the report of another scanner; what was read of it is shown anew. */
export function useImportFindings(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) =>
      api.sources.importFindings({ id, fileName: file.name, text: await file.text() }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['portfolio', 'sources', id] }),
        client.invalidateQueries({ queryKey: ['list', 'source-claims', id] }),
      ]),
  });
}

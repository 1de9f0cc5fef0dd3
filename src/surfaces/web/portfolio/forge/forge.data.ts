// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';
import { pagedList } from '../../shell/paged-list.ts';

export function repositoryForgeQuery(id: number) {
  return queryOptions({
    queryKey: ['forges', 'repository', id],
    queryFn: ({ signal }) => api.forges.ofRepository({ id }, { signal }),
  });
}

/** What the address of the list of items holds. */
export interface ItemSearch {
  readonly kind?: 'issue' | 'change-request' | undefined;
  readonly state?: 'open' | 'closed' | 'merged' | undefined;
  readonly search?: string | undefined;
}

export const kindWords = { issue: 'issues', 'change-request': 'change requests' } as const;
export const stateWords = { open: 'open', closed: 'closed', merged: 'merged' } as const;

export function itemSearch(raw: Readonly<Record<string, unknown>>): ItemSearch {
  return {
    kind: wordIn(kindWords, raw.kind),
    state: wordIn(stateWords, raw.state),
    search: typeof raw.search === 'string' && raw.search !== '' ? raw.search : undefined,
  };
}

export function wordIn<Word extends string>(
  words: Readonly<Record<Word, string>>,
  value: unknown,
): Word | undefined {
  const isKnown = (text: unknown): text is Word => typeof text === 'string' && text in words;
  return isKnown(value) ? value : undefined;
}

export function itemsList(id: number, search: ItemSearch) {
  return pagedList(['forge-items', id, JSON.stringify(search)], (page, options) =>
    api.forges.items({ id, ...search, ...page }, options),
  );
}

type Place = Parameters<typeof api.forges.connect>[0];

/** Connects repositories, one after the other; the strip in the header shows the reading. */
export function useConnect() {
  return useChange(async (places: readonly Place[]) => {
    for (const place of places) await api.forges.connect(place);
  });
}

export function useReadForge() {
  return useChange((id: number) => api.forges.read({ id }));
}

export function useImportItems() {
  return useChange((file: Parameters<typeof api.forges.importFile>[0]) =>
    api.forges.importFile(file),
  );
}

export function useDisconnect() {
  return useChange((id: number) => api.forges.disconnect({ id }));
}

/** Something about forges changes, and a job may begin. */
export function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['forges'] }),
        client.invalidateQueries({ queryKey: ['live'] }),
      ]),
  });
}

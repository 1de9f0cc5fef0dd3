// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';
import { pagedList } from '../../shell/paged-list.ts';
import type { WaiverSearch } from './waiver-words.ts';

export function waiversList(search: WaiverSearch) {
  return pagedList(['waivers', JSON.stringify(search)], (page, options) =>
    api.waivers.list({ ...search, ...page }, options),
  );
}

/** All that was ever asked for about one finding. */
export function waiversOfFindingQuery(findingId: number) {
  return queryOptions({
    queryKey: ['compliance', 'findings', findingId, 'waivers'],
    queryFn: ({ signal }) => api.waivers.list({ findingId, limit: 50 }, { signal }),
  });
}

type Ask = Parameters<typeof api.waivers.ask>[0];
type Answer = Parameters<typeof api.waivers.answer>[0] & { readonly revision: number };
type End = Parameters<typeof api.waivers.end>[0] & { readonly revision: number };

export function useAskWaiver(onDone: () => void) {
  const refresh = useRefresh(onDone);
  return useMutation({
    mutationFn: (asking: Ask) => api.waivers.ask(asking),
    onSuccess: refresh,
  });
}

export function useAnswerWaiver(onDone: () => void) {
  const refresh = useRefresh(onDone);
  return useMutation({
    mutationFn: ({ revision, ...answer }: Answer) =>
      api.waivers.answer(answer, { context: { revision } }),
    onSuccess: refresh,
  });
}

export function useEndWaiver(onDone: () => void) {
  const refresh = useRefresh(onDone);
  return useMutation({
    mutationFn: ({ revision, ...ending }: End) =>
      api.waivers.end(ending, { context: { revision } }),
    onSuccess: refresh,
  });
}

/** A waiver changes findings, their counts, the first page and the log. */
function useRefresh(onDone: () => void) {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries();
    onDone();
  };
}

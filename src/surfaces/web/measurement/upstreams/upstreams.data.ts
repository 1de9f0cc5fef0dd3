// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';
import { useWriteShownIn } from '../../shell/use-write-shown-in.ts';

const MOST = 500;

/** What the address of the page holds. */
export interface UpstreamsSearch {
  readonly search?: string | undefined;
  readonly show?: 'measured' | 'not-measured' | undefined;
}

export function upstreamsSearch({
  search,
  show,
}: Readonly<Record<string, unknown>>): UpstreamsSearch {
  return {
    search: typeof search === 'string' && search !== '' ? search : undefined,
    show: show === 'measured' || show === 'not-measured' ? show : undefined,
  };
}

export function upstreamsQuery(search: UpstreamsSearch) {
  return queryOptions({
    queryKey: ['measurement', 'upstreams', search],
    queryFn: ({ signal }) => api.upstreams.projects({ ...search, limit: MOST }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export type UpstreamsReply = Awaited<ReturnType<typeof api.upstreams.projects>>;

export const useAddClone = () => useWrite(api.upstreams.addClone);
export const useMark = () => useWrite(api.upstreams.mark);

function useWrite<Input, Reply>(write: (input: Input) => Promise<Reply>) {
  return useWriteShownIn([['measurement'], ['portfolio']], write);
}

// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';
import { useWriteShownIn } from '../../shell/use-write-shown-in.ts';

export const radarQuery = queryOptions({
  queryKey: ['execution', 'radar', 'now'],
  queryFn: ({ signal }) => api.radar.now(undefined, { signal }),
});

export function editionQuery(id: number) {
  return queryOptions({
    queryKey: ['execution', 'radar', id],
    queryFn: ({ signal }) => api.radar.edition({ id }, { signal }),
  });
}

const { radar } = api;
export const useNameQuadrants = () => useWrite(radar.nameQuadrants);
export const useAddEntry = () => useWrite(radar.add);
export const useChangeEntry = () => useWrite(radar.change);
export const useRemoveEntry = () => useWrite(radar.remove);
export const usePublish = () => useWrite(radar.publish);

/** What is named here shows in the form of a need too. */
function useWrite<Input, Reply>(write: (input: Input) => Promise<Reply>) {
  return useWriteShownIn([['execution'], ['admin']], write);
}

// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';
import { useWriteShownIn } from '../../shell/use-write-shown-in.ts';

export const digestsQuery = queryOptions({
  queryKey: ['measurement', 'digests'],
  queryFn: ({ signal }) => api.digests.overview(undefined, { signal }),
});

export function digestQuery(id: number) {
  return queryOptions({
    queryKey: ['measurement', 'digests', id],
    queryFn: ({ signal }) => api.digests.get({ id }, { signal }),
  });
}

export type PlanWords = Parameters<typeof api.digests.addPlan>[0];
interface Seen {
  readonly id: number;
  readonly revision: number;
}

export const useAddPlan = () => useWrite((words: PlanWords) => api.digests.addPlan(words));
export const useChangePlan = () =>
  useWrite(({ revision, ...words }: PlanWords & Seen) =>
    api.digests.changePlan(words, { context: { revision } }),
  );
export const useRemovePlan = () =>
  useWrite(({ id, revision }: Seen) => api.digests.removePlan({ id }, { context: { revision } }));
export const useMakeNow = () => useWrite((id: number) => api.digests.makeNow({ id }));
export const useSendAgain = () => useWrite((id: number) => api.digests.sendAgain({ id }));

function useWrite<Input, Reply>(write: (input: Input) => Promise<Reply>) {
  return useWriteShownIn([['measurement', 'digests']], write);
}

// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { api } from '../shell/api.ts';
import { useWriteShownIn } from '../shell/use-write-shown-in.ts';

export const objectivesQuery = queryOptions({
  queryKey: ['strategy', 'objectives'],
  queryFn: ({ signal }) => api.strategy.objectives(undefined, { signal }),
});

export function objectiveQuery(id: number) {
  return queryOptions({
    queryKey: ['strategy', 'objectives', id],
    queryFn: ({ signal }) => api.strategy.objective({ id }, { signal }),
  });
}

export const templatesQuery = queryOptions({
  queryKey: ['strategy', 'templates'],
  queryFn: ({ signal }) => api.strategy.templates(undefined, { signal }),
});

const { strategy } = api;
export const useAddObjective = () => useWrite(strategy.addObjective);
export const useChangeObjective = () => useWrite(strategy.changeObjective);
export const useCloseObjective = () => useWrite(strategy.closeObjective);
export const useReopenObjective = () => useWrite(strategy.reopenObjective);
export const useCheckIn = () => useWrite(strategy.checkIn);
export const useAddKeyResult = () => useWrite(strategy.addKeyResult);
export const useDropKeyResult = () => useWrite(strategy.dropKeyResult);
export const useSetMission = () => useWrite(strategy.setMission);
export const useAdoptTemplate = () => useWrite(strategy.adoptTemplate);
export const useChangeKeyResult = () => useWrite(strategy.changeKeyResult);
export const useClaimValue = () => useWrite(strategy.claimValue);

/** The strategy shows on objectives, KPIs, home and in the log: all of them are read anew. */
function useWrite<Input, Reply>(write: (input: Input) => Promise<Reply>) {
  return useWriteShownIn([['strategy'], ['measurement'], ['home'], ['admin']], write);
}

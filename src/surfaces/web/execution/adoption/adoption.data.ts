// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';
import { useWriteShownIn } from '../../shell/use-write-shown-in.ts';

export const adoptionsQuery = queryOptions({
  queryKey: ['execution', 'adoptions', 'all'],
  queryFn: ({ signal }) => api.adoptions.list(undefined, { signal }),
});

export function adoptionQuery(id: number) {
  return queryOptions({
    queryKey: ['execution', 'adoptions', id],
    queryFn: ({ signal }) => api.adoptions.one({ id }, { signal }),
  });
}

export function choicesQuery(search: string) {
  return queryOptions({
    queryKey: ['execution', 'candidates', search],
    queryFn: ({ signal }) => api.adoptions.choices({ search }, { signal }),
    enabled: search.length > 1,
  });
}

const { adoptions } = api;
export type NeedWords = Omit<Parameters<typeof adoptions.add>[0], 'currency' | 'incumbentYearCost'>;
export const useAddAdoption = () => useWrite(adoptions.add);
export const useChangeNeed = () => useWrite(adoptions.change);
export const useSetCriteria = () => useWrite(adoptions.setCriteria);
export const useAddCandidate = () => useWrite(adoptions.addCandidate);
export const useChangeCandidate = () => useWrite(adoptions.changeCandidate);
export const useLeaveOut = () => useWrite(adoptions.leaveOut);
export const useJudgeCandidate = () => useWrite(adoptions.judge);
export const useSetCosts = () => useWrite(adoptions.setCosts);
export const usePlanTrial = () => useWrite(adoptions.planTrial);
export const useTellTrial = () => useWrite(adoptions.tellTrial);
export const useMoveAdoption = () => useWrite(adoptions.move);
export const useDecide = () => useWrite(adoptions.decide);
export const useMakeInitiative = () => useWrite(adoptions.makeInitiative);
export const useReviewAdoption = () => useWrite(adoptions.review);

/** What is decided shows in the decision log, on the radar, among initiatives and on home. */
function useWrite<Input, Reply>(write: (input: Input) => Promise<Reply>) {
  return useWriteShownIn([['execution'], ['admin'], ['strategy'], ['home']], write);
}

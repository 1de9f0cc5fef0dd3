// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../shell/api.ts';
import { pagedList } from '../shell/paged-list.ts';
import { readAnew } from './read-anew.ts';

export function initiativesQuery(objectiveId?: number) {
  return queryOptions({
    queryKey: ['execution', 'initiatives', 'all', objectiveId],
    queryFn: ({ signal }) => api.execution.initiatives({ objectiveId }, { signal }),
  });
}

export function initiativeQuery(id: number) {
  return queryOptions({
    queryKey: ['execution', 'initiatives', id],
    queryFn: ({ signal }) => api.execution.initiative({ id }, { signal }),
  });
}

export function actualsList(id: number) {
  return pagedList(
    ['execution', 'actuals', id],
    (page, options) => api.execution.actuals({ id, ...page }, options),
    ACTUALS_AT_A_TIME,
  );
}

/** Risks, benefits and the trail stand below them on the page. */
const ACTUALS_AT_A_TIME = 20;

export type InitiativeWords = Omit<Parameters<typeof api.execution.add>[0], 'currency'>;
/** The state of an initiative that was seen. */
export interface Seen {
  readonly id: number;
  readonly revision: number;
}

const { execution } = api;
export const useAddInitiative = () => useWrite(execution.add);
export const useChangeInitiative = () => useWrite(execution.change);
export const useMoveInitiative = () => useWrite(execution.move);
export const useChangePlan = () => useWrite(execution.changePlan);
export const useShift = () => useWrite(execution.shift);
export const useClaimProgress = () => useWrite(execution.claimProgress);
export const useFollow = () => useWrite(execution.follow);
export const useBookActual = () => useWrite(execution.bookActual);
export const useImportActuals = () => useWrite(execution.importActuals);
export const useAddRisk = () => useWrite(execution.addRisk);
export const useChangeRisk = () => useWrite(execution.changeRisk);
export const useAddNeed = () => useWrite(execution.addDependency);
export const useRemoveNeed = () => useWrite(execution.removeDependency);
export const useAddBenefit = () => useWrite(execution.addBenefit);
export const useChangeBenefit = () => useWrite(execution.changeBenefit);
export const useJudgeBenefit = () => useWrite(execution.judgeBenefit);

/** What is booked or claimed shows in figures everywhere: all of them are read anew. */
function useWrite<Input, Reply>(write: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => write(input),
    onSuccess: (_: Reply) => readAnew(client, ['strategy']),
  });
}

// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../shell/api.ts';

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

type Change = Parameters<typeof api.strategy.changeKeyResult>[0];
type Claim = Parameters<typeof api.strategy.claimValue>[0];

export function useChangeKeyResult(onDone: () => void) {
  const refresh = useRefresh(onDone);
  return useMutation({
    mutationFn: (change: Change) => api.strategy.changeKeyResult(change),
    onSuccess: refresh,
  });
}

export function useClaimValue(onDone: () => void) {
  const refresh = useRefresh(onDone);
  return useMutation({
    mutationFn: (claim: Claim) => api.strategy.claimValue(claim),
    onSuccess: refresh,
  });
}

/** A key result shows on objectives, KPIs, home and in the log: all of them are read anew. */
function useRefresh(onDone: () => void) {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({
      predicate: ({ queryKey }) => ['strategy', 'home', 'admin'].includes(String(queryKey[0])),
    });
    onDone();
  };
}

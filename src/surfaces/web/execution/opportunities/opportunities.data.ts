// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';
import { keyOf } from '../../shell/words.ts';
import { quadrantWords } from './opportunity-words.ts';

export interface OpportunitySearch {
  readonly quadrant?: keyof typeof quadrantWords | undefined;
  readonly search?: string | undefined;
  readonly show?: 'aside' | undefined;
}

/** What the address says of the list. */
export function opportunitySearch(raw: Record<string, unknown>): OpportunitySearch {
  const { quadrant, search, show } = raw;
  return {
    quadrant: keyOf(quadrantWords, quadrant),
    search: typeof search === 'string' && search !== '' ? search : undefined,
    show: show === 'aside' ? show : undefined,
  };
}

export function opportunitiesQuery(search: OpportunitySearch) {
  return queryOptions({
    queryKey: ['execution', 'opportunities', 'all', search],
    queryFn: ({ signal }) => api.opportunities.list(search, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function opportunityQuery(project: string) {
  return queryOptions({
    queryKey: ['execution', 'opportunities', project],
    queryFn: ({ signal }) => api.opportunities.project({ project }, { signal }),
  });
}

const { opportunities } = api;
export const useTakeUp = () => useWrite(opportunities.takeUp);
export const useTellOutcome = () => useWrite(opportunities.tellOutcome);
export const useSetAside = () => useWrite(opportunities.setAside);
export const useTakeBack = () => useWrite(opportunities.takeBack);
export const useJoin = () => useWrite(opportunities.join);
export const usePart = () => useWrite(opportunities.part);

/** What people choose shows in the list, on home and in the log. */
function useWrite<Input, Reply>(write: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => write(input),
    onSuccess: async (_: Reply) => {
      await client.invalidateQueries({
        predicate: ({ queryKey }) =>
          queryKey.includes('opportunities') || queryKey[0] === 'home' || queryKey[0] === 'admin',
      });
    },
  });
}

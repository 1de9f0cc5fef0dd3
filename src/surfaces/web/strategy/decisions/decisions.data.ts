// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';

export type DecisionQuery = NonNullable<Parameters<typeof api.decisions.list>[0]>;

export function decisionsQuery(asked: DecisionQuery) {
  return queryOptions({
    queryKey: ['strategy', 'decisions', asked],
    queryFn: ({ signal }) => api.decisions.list(asked, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function decisionQuery(id: number) {
  return queryOptions({
    queryKey: ['strategy', 'decisions', id],
    queryFn: ({ signal }) => api.decisions.one({ id }, { signal }),
  });
}

export const useAddDecision = () => useWrite(api.decisions.add);
export const useChangeDecision = () => useWrite(api.decisions.change);

function useWrite<Input, Reply>(write: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => write(input),
    onSuccess: async (_: Reply) => {
      await client.invalidateQueries({
        predicate: ({ queryKey }) => ['strategy', 'admin', 'home'].includes(String(queryKey[0])),
      });
    },
  });
}

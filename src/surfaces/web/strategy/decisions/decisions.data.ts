// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';
import { useWriteShownIn } from '../../shell/use-write-shown-in.ts';

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
  return useWriteShownIn([['strategy'], ['admin'], ['home']], write);
}

// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, endSession } from './api.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.session.current(undefined, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** Ends the session and forgets all that was loaded; the page then says how to sign in again. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: endSession,
    onSuccess: () => client.resetQueries(),
  });
}

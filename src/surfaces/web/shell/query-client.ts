// SPDX-License-Identifier: Apache-2.0
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { Declined, isSignedOut } from './declined.ts';

const SERVER_FAULT = 500;

/** Answers are kept for 30 s: going back to a page is instant, and finished jobs refresh it anyway. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (isSignedOut(error) && query.queryKey[0] !== 'session') {
        void queryClient.invalidateQueries({ queryKey: ['session'] });
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // A refusal is an answer; only a broken or silent server is asked again, once.
      retry: (failures, error) =>
        failures < 1 &&
        !(error instanceof Declined && error.status > 0 && error.status < SERVER_FAULT),
    },
  },
});

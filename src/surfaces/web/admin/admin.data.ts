// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../shell/api.ts';
import { liveJobsQuery } from '../shell/live-jobs.data.ts';
import { pagedList } from '../shell/paged-list.ts';
import { jobStateWords, keyOf } from '../shell/words.ts';

/** Newest first: whoever opens it wants what happened last, not what was there before. */
export function jobsList(state: string | undefined) {
  const known = keyOf(jobStateWords, state);
  const list = pagedList(['jobs', known ?? ''], (page, options) =>
    api.admin.jobs({ ...page, ...(known && { state: known }) }, options),
  );
  return { ...list, refetchOnMount: 'always' } as const;
}

export function logList(action: string | undefined) {
  const list = pagedList(['log', action ?? ''], (page, options) =>
    api.admin.log({ ...page, ...(action && { action }) }, options),
  );
  return { ...list, refetchOnMount: 'always' } as const;
}

/** Asked for by a button only: it reads the whole log. */
export const verificationQuery = queryOptions({
  queryKey: ['admin', 'log', 'verification'],
  queryFn: ({ signal }) => api.admin.verifyLog(undefined, { signal }),
  enabled: false,
});

export type JobAction = 'cancelJob' | 'retryJob';

export function useJobAction(action: JobAction, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.admin[action]({ id }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: liveJobsQuery.queryKey });
      await client.invalidateQueries({ queryKey: ['list', 'jobs'] });
      onDone();
    },
  });
}

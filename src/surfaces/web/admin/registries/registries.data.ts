// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';
import { liveJobsQuery } from '../../shell/live-jobs.data.ts';

export const registriesQuery = queryOptions({
  queryKey: ['admin', 'registries'],
  queryFn: ({ signal }) => api.upstreams.registries(undefined, { signal }),
});

export function useFetchUpstreams() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.upstreams.fetch({}),
    onSuccess: () => client.invalidateQueries({ queryKey: liveJobsQuery.queryKey }),
  });
}

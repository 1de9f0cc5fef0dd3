// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { HomeRole } from '#surfaces/contract';
import { api } from '../shell/api.ts';

export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: ({ signal }) => api.session.home({}, { signal }),
});

/** What comes back is the screen of the role that was chosen. */
export function useChooseHome() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (role: HomeRole) => api.session.chooseHome({ role }),
    onSuccess: (home) => client.setQueryData(homeQuery.queryKey, home),
  });
}

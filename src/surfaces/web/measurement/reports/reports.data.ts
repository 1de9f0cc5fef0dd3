// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';

export const reportsQuery = queryOptions({
  queryKey: ['measurement', 'reports'],
  queryFn: ({ signal }) => api.reports.overview(undefined, { signal }),
});

export const useFreeze = () => useWrite((source: string) => api.reports.freeze({ source }));
export const useAddSchedule = () =>
  useWrite((words: Parameters<typeof api.reports.addSchedule>[0]) =>
    api.reports.addSchedule(words),
  );
export const useRemoveSchedule = () =>
  useWrite(({ id, revision }: { readonly id: number; readonly revision: number }) =>
    api.reports.removeSchedule({ id }, { context: { revision } }),
  );

function useWrite<Input, Reply>(write: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => write(input),
    onSuccess: async (_: Reply) => {
      await client.invalidateQueries({ queryKey: ['measurement', 'reports'] });
    },
  });
}

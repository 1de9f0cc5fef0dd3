// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';
import { useWriteShownIn } from '../../shell/use-write-shown-in.ts';

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
  return useWriteShownIn([['measurement', 'reports']], write);
}

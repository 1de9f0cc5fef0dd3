// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';
import { useWriteShownIn } from '../../shell/use-write-shown-in.ts';

export const reportsQuery = queryOptions({
  queryKey: ['measurement', 'reports'],
  queryFn: ({ signal }) => api.reports.overview(undefined, { signal }),
});

type ScheduleWords = Parameters<typeof api.reports.addSchedule>[0];

export const useFreeze = () => useWrite((source: string) => api.reports.freeze({ source }));
export const useAddSchedule = () =>
  useWrite((words: ScheduleWords) => api.reports.addSchedule(words));
export const useChangeSchedule = () =>
  useWrite(({ revision, ...words }: ScheduleWords & { id: number; revision: number }) =>
    api.reports.changeSchedule(words, { context: { revision } }),
  );
export const useRemoveSchedule = () =>
  useWrite(({ id, revision }: { readonly id: number; readonly revision: number }) =>
    api.reports.removeSchedule({ id }, { context: { revision } }),
  );

function useWrite<Input, Reply>(write: (input: Input) => Promise<Reply>) {
  return useWriteShownIn([['measurement', 'reports']], write);
}

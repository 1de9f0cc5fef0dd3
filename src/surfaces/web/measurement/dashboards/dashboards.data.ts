// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DashboardReply } from '#surfaces/contract';
import { api } from '../../shell/api.ts';
import { useWriteShownIn } from '../../shell/use-write-shown-in.ts';

export const dashboardsQuery = queryOptions({
  queryKey: ['measurement', 'dashboards'],
  queryFn: ({ signal }) => api.dashboards.list(undefined, { signal }),
});

export const templatesQuery = queryOptions({
  queryKey: ['measurement', 'dashboard-templates'],
  queryFn: ({ signal }) => api.dashboards.templates(undefined, { signal }),
});

/** What the address of a dashboard holds: its period, where it is not the one that it opens with. */
export interface DashboardSearch {
  readonly days?: number | undefined;
}

export function dashboardSearch(raw: Readonly<Record<string, unknown>>): DashboardSearch {
  const days = Number(raw.days ?? Number.NaN);
  return { days: Number.isSafeInteger(days) && days > 0 && days <= 3660 ? days : undefined };
}

export function dashboardQuery(id: number, { days }: DashboardSearch) {
  return queryOptions({
    queryKey: ['measurement', 'dashboards', id, days],
    queryFn: ({ signal }) => api.dashboards.get({ id, days }, { signal }),
    placeholderData: keepPreviousData,
  });
}

type Words = Pick<DashboardReply, 'id' | 'revision' | 'name' | 'isShared' | 'days' | 'cards'>;

export const useAddDashboard = () =>
  useWrite((words: Parameters<typeof api.dashboards.add>[0]) => api.dashboards.add(words));
export const useChangeDashboard = () =>
  useWrite(({ revision, ...words }: Words) =>
    api.dashboards.change(words, { context: { revision } }),
  );
export const useRemoveDashboard = () =>
  useWrite(({ id, revision }: Pick<Words, 'id' | 'revision'>) =>
    api.dashboards.remove({ id }, { context: { revision } }),
  );

function useWrite<Input, Reply>(write: (input: Input) => Promise<Reply>) {
  return useWriteShownIn([['measurement', 'dashboards']], write);
}

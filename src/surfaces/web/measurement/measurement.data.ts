// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { KeyResultReply } from '#surfaces/contract';
import { api } from '../shell/api.ts';
import { useWriteShownIn } from '../shell/use-write-shown-in.ts';

export const kpisQuery = queryOptions({
  queryKey: ['measurement', 'kpis'],
  queryFn: ({ signal }) => api.measurement.kpis(undefined, { signal }),
});

export function kpiQuery(id: number) {
  return queryOptions({
    queryKey: ['measurement', 'kpis', id],
    queryFn: ({ signal }) => api.measurement.kpi({ id }, { signal }),
  });
}

/** The key results by the KPI they are read from: whether a KPI keeps pace is known by who wants something of it. */
export const keyResultsByKpiQuery = queryOptions({
  queryKey: ['measurement', 'key-results'],
  queryFn: async ({ signal }): Promise<Readonly<Record<number, KeyResultReply>>> => {
    const { objectives } = await api.strategy.objectives(undefined, { signal });
    const open = objectives.filter(({ closing }) => closing === undefined);
    const bound = open.flatMap(({ keyResults }) => keyResults);
    return Object.fromEntries(
      bound.flatMap((keyResult) =>
        keyResult.kpiId === undefined ? [] : [[keyResult.kpiId, keyResult]],
      ),
    );
  },
});

export type ProjectsReply = Awaited<ReturnType<typeof api.measurement.projects>>;

/** What the address of the comparison holds: which metrics, with commas between them. */
export interface ProjectsSearch {
  readonly metrics?: string | undefined;
}

export function projectsSearch({ metrics }: Readonly<Record<string, unknown>>): ProjectsSearch {
  return { metrics: typeof metrics === 'string' && metrics !== '' ? metrics : undefined };
}

export function projectsQuery({ metrics }: ProjectsSearch) {
  return queryOptions({
    queryKey: ['measurement', 'projects', 'compared', metrics],
    queryFn: ({ signal }) => api.measurement.projects({ metrics }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function projectQuery(id: number) {
  return queryOptions({
    queryKey: ['measurement', 'projects', id],
    queryFn: ({ signal }) => api.measurement.project({ id }, { signal }),
  });
}

export function projectRowsQuery(id: number, metricId: string) {
  return queryOptions({
    queryKey: ['measurement', 'projects', id, metricId],
    queryFn: ({ signal }) => api.measurement.projectRows({ id, metricId }, { signal }),
  });
}

export const metricsQuery = queryOptions({
  queryKey: ['measurement', 'metrics'],
  queryFn: ({ signal }) => api.measurement.metrics(undefined, { signal }),
});

/** Repositories to choose from. */
export const repositoryChoicesQuery = queryOptions({
  queryKey: ['portfolio', 'repository-choices'],
  queryFn: async ({ signal }) => {
    const { items } = await api.portfolio.repositories({ limit: 500 }, { signal });
    return items.map(({ id, name }) => ({ value: String(id), label: name }));
  },
});

const { measurement } = api;
export const useAddKpi = () => useWrite(measurement.addKpi);
export const useRetireKpi = () => useWrite(measurement.retireKpi);

function useWrite<Input, Reply>(write: (input: Input) => Promise<Reply>) {
  return useWriteShownIn([['measurement', 'kpis']], write);
}

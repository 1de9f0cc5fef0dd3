// SPDX-License-Identifier: Apache-2.0
import { NativeSelect } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './api.ts';

const kpiChoicesQuery = queryOptions({
  queryKey: ['measurement', 'kpis'],
  queryFn: ({ signal }) => api.measurement.kpis(undefined, { signal }),
});

/** The KPIs there are. */
export function useKpis() {
  const { data = [] } = useQuery(kpiChoicesQuery);
  return data;
}

interface KpiSelectProps {
  readonly label: string;
  readonly description?: string | undefined;
  /** Choices before the KPIs. */
  readonly others: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (event: { currentTarget: { value: string } }) => void;
}

/** One of the KPIs, by its id, or something else. */
export function KpiSelect({ others, ...field }: KpiSelectProps) {
  const kpis = useKpis().map(({ id, name }) => ({ value: String(id), label: `KPI: ${name}` }));
  return <NativeSelect data={[...others, ...kpis]} {...field} />;
}

// SPDX-License-Identifier: Apache-2.0
import { NativeSelect } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './api.ts';

const openObjectivesQuery = queryOptions({
  queryKey: ['strategy', 'objectives'],
  queryFn: ({ signal }) => api.strategy.objectives(undefined, { signal }),
  select: ({ objectives }: Awaited<ReturnType<typeof api.strategy.objectives>>) =>
    objectives.filter(({ closing }) => closing === undefined),
});

interface ObjectiveSelectProps {
  readonly label: string;
  /** What the choice of no objective is called. */
  readonly none: string;
  /** An objective that is no choice. */
  readonly but?: number | undefined;
  readonly value: string;
  readonly onChange: (event: { currentTarget: { value: string } }) => void;
}

/** One of the open objectives, by its id, or none. */
export function ObjectiveSelect({ none, but, ...field }: ObjectiveSelectProps) {
  const { data: objectives = [] } = useQuery(openObjectivesQuery);
  const choices = objectives
    .filter(({ id }) => id !== but)
    .map(({ id, title }) => ({ value: String(id), label: title }));
  return <NativeSelect data={[{ value: '', label: none }, ...choices]} {...field} />;
}

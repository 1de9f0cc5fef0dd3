// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Outputs } from '#surfaces/contract';
import { api } from '../../shell/api.ts';
import { readAnew } from '../read-anew.ts';

export type CapacityReply = Outputs['capacity']['show'];
export type CapacityRow = CapacityReply['rows'][number];
export type Clash = CapacityReply['clashes'][number];
export type Resource = Outputs['capacity']['resources']['items'][number];
export type Team = Outputs['capacity']['team'];

/** What the address of the page holds. */
export interface CapacitySearch {
  readonly by?: 'week' | 'month' | undefined;
  /** Tries what happens when this initiative moves by days. */
  readonly move?: number | undefined;
  readonly days?: number | undefined;
}

export function capacitySearch(raw: Readonly<Record<string, unknown>>): CapacitySearch {
  const whole = (value: unknown) => {
    const number = Number(value);
    return value !== undefined && value !== '' && Number.isInteger(number) ? number : undefined;
  };
  return {
    by: raw.by === 'month' ? 'month' : undefined,
    move: whole(raw.move),
    days: whole(raw.days),
  };
}

const PERIODS = { week: 12, month: 12 } as const;

export function capacityQuery({ by = 'week', move, days }: CapacitySearch = {}) {
  const moved = move === undefined ? {} : { initiativeId: move, days };
  const asked = { by, periods: PERIODS[by], ...moved };
  return queryOptions({
    queryKey: ['execution', 'capacity', asked],
    queryFn: ({ signal }) => api.capacity.show(asked, { signal }),
    // The table stays while another one is fetched.
    placeholderData: keepPreviousData,
  });
}

export const resourcesQuery = queryOptions({
  queryKey: ['execution', 'resources'],
  queryFn: ({ signal }) => api.capacity.resources(undefined, { signal }),
});

export function teamQuery(id: number) {
  return queryOptions({
    queryKey: ['execution', 'team', id],
    queryFn: ({ signal }) => api.capacity.team({ id }, { signal }),
  });
}

const { capacity } = api;
export const useAddResource = () => useWrite(capacity.addResource);
export const useChangeResource = () => useWrite(capacity.changeResource);
export const usePutTeam = () => useWrite(capacity.putTeam);

/** Hours show on initiatives and Home too: all of it is read anew. */
function useWrite<Input, Reply>(write: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => write(input),
    onSuccess: (_: Reply) => readAnew(client),
  });
}

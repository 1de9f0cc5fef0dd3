// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Outputs } from '#surfaces/contract';
import { api } from '../../shell/api.ts';
import { readAnew } from '../read-anew.ts';

export type HelpBoard = Outputs['offers']['board'];
export type OpenRole = HelpBoard['roles'][number];
export type Offer = HelpBoard['offers'][number];

export function boardQuery(initiativeId?: number) {
  return queryOptions({
    queryKey: ['execution', 'roles', initiativeId],
    queryFn: ({ signal }) => api.offers.board({ initiativeId }, { signal }),
  });
}

const { offers } = api;
export const useAddRole = () => useWrite(offers.addRole);
export const useChangeRole = () => useWrite(offers.changeRole);
export const useMakeOffer = () => useWrite(offers.make);
export const useMoveOffer = () => useWrite(offers.move);

/** Agreed hours show in capacity and on initiatives, given ones in actuals: all of it is read anew. */
function useWrite<Input, Reply>(write: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => write(input),
    onSuccess: (_: Reply) => readAnew(client),
  });
}

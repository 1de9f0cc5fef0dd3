// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { PeopleFilter } from '#surfaces/contract';
import { api } from '../../shell/api.ts';
import { pagedList } from '../../shell/paged-list.ts';

const KINDS = ['human', 'bot', 'agent'] as const;

/** What the address of the list holds. */
export type PeopleSearch = PeopleFilter;

export function peopleSearch(raw: Readonly<Record<string, unknown>>): PeopleSearch {
  return {
    search: textOf(raw.search),
    kind: KINDS.find((kind) => kind === raw.kind),
    organisation: textOf(raw.organisation),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function peopleList(search: PeopleSearch) {
  return pagedList(['people', JSON.stringify(search)], (page, options) =>
    api.people.list({ ...search, ...page }, options),
  );
}

export function personQuery(id: number) {
  return queryOptions({
    queryKey: ['measurement', 'people', id],
    queryFn: ({ signal }) => api.people.get({ id }, { signal }),
  });
}

export const proposalsList = pagedList(['people-proposals'], (page, options) =>
  api.people.proposals(page, options),
);

export const peopleDecisionsList = pagedList(['people-decisions'], (page, options) =>
  api.people.decisions(page, options),
);

/** How many proposals wait, without their rows. */
export const waitingQuery = queryOptions({
  queryKey: ['measurement', 'people-waiting'],
  queryFn: async ({ signal }) => (await api.people.proposals({ limit: 1 }, { signal })).total,
});

export function organisationsQuery(days: number) {
  return queryOptions({
    queryKey: ['measurement', 'organisations', days],
    queryFn: ({ signal }) => api.people.organisations({ days }, { signal }),
  });
}

type Ask<Route extends keyof typeof api.people> = Parameters<(typeof api.people)[Route]>[0];

export function useDecidePairs() {
  return useChange((input: Ask<'decide'>) => api.people.decide(input));
}

export function useUndoDecisions() {
  return useChange((input: Ask<'undo'>) => api.people.undo(input));
}

export function useSplit() {
  return useChange((input: Ask<'split'>) => api.people.split(input));
}

export function useDecideKind() {
  return useChange((input: Ask<'decideKind'>) => api.people.decideKind(input));
}

export function useAffiliate() {
  return useChange((input: Ask<'affiliate'>) => api.people.affiliate(input));
}

export function useRemoveAffiliation() {
  return useChange((input: Ask<'removeAffiliation'>) => api.people.removeAffiliation(input));
}

export function useErase() {
  return useChange((input: Ask<'erase'>) => api.people.erase(input));
}

/** A trial changes nothing and says what would change. */
export function useImportAffiliations() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Ask<'importFile'>) => api.people.importFile(input),
    onSuccess: (_, { trial }) => (trial ? undefined : client.invalidateQueries()),
  });
}

/** Who is who changes people, organisations, figures and the log. */
function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries() });
}

// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';

export const licensesQuery = queryOptions({
  queryKey: ['compliance', 'licenses'],
  queryFn: ({ signal }) => api.licenses.inUse(undefined, { signal }),
});

export function licenseQuery(id: string) {
  return queryOptions({
    queryKey: ['compliance', 'licenses', id],
    queryFn: ({ signal }) => api.licenses.license({ id }, { signal }),
  });
}

/** What an expression asks for; the answer before stays while the use changes. */
export function obligationsQuery(expression: string, use: string) {
  return queryOptions({
    queryKey: ['compliance', 'obligations', expression, use],
    queryFn: ({ signal }) => api.licenses.obligations({ expression, use }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export interface CompatibilityQuestion {
  readonly outbound: string;
  readonly inbound: string;
  readonly how: string;
}

export function compatibilityQuery(question: CompatibilityQuestion) {
  return queryOptions({
    queryKey: ['compliance', 'compatibility', question],
    queryFn: ({ signal }) => api.licenses.compatibility(question, { signal }),
    enabled: question.outbound !== '',
    retry: false,
  });
}

export function repositoryObligationsQuery(id: number, use: string) {
  return queryOptions({
    queryKey: ['portfolio', 'repositories', id, 'obligations', use],
    queryFn: ({ signal }) => api.licenses.repositoryObligations({ id, use }, { signal }),
    placeholderData: keepPreviousData,
  });
}

// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';

/** What asks for a component in one repository. */
export function graphQuery(id: number, repositoryId: number) {
  return queryOptions({
    queryKey: ['usage', 'graph', id, repositoryId],
    queryFn: ({ signal }) => api.usage.graph({ id, repositoryId }, { signal }),
    placeholderData: keepPreviousData,
  });
}

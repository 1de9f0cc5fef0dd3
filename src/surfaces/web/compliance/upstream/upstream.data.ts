// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';

export function upstreamQuery(id: number) {
  return queryOptions({
    queryKey: ['compliance', 'components', id, 'upstream'],
    queryFn: ({ signal }) => api.upstreams.component({ id }, { signal }),
  });
}

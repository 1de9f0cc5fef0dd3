// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';

export const roadmapQuery = queryOptions({
  queryKey: ['strategy', 'roadmap'],
  queryFn: ({ signal }) => api.strategy.roadmap(undefined, { signal }),
});

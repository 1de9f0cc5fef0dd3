// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';

export const paperQuery = queryOptions({
  queryKey: ['strategy', 'board-paper'],
  queryFn: ({ signal }) => api.reviews.paper(undefined, { signal }),
});

export const reviewsQuery = queryOptions({
  queryKey: ['strategy', 'reviews'],
  queryFn: ({ signal }) => api.reviews.list(undefined, { signal }),
});

export function reviewQuery(id: number) {
  return queryOptions({
    queryKey: ['strategy', 'reviews', id],
    queryFn: ({ signal }) => api.reviews.one({ id }, { signal }),
  });
}

export function useHoldReview() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (review: Parameters<typeof api.reviews.hold>[0]) => api.reviews.hold(review),
    onSuccess: () => client.invalidateQueries({ queryKey: ['strategy'] }),
  });
}

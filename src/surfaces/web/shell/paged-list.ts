// SPDX-License-Identifier: Apache-2.0
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';

/** One page of a long list, as every list of the API replies. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly nextCursor?: string | undefined;
  readonly total?: number;
}

export interface PageInput {
  readonly cursor: string | undefined;
  readonly limit: number;
}

const PAGE_ROWS = 200;
const FIRST = '';

/**
 * A list that is read page by page as the reader scrolls.
 * It does not grow stale under the reader; finished jobs drop the lists that nobody looks at (see live-jobs.data.ts).
 */
export function pagedList<Row>(
  key: readonly unknown[],
  readPage: (page: PageInput, options: { signal: AbortSignal }) => Promise<Page<Row>>,
  limit = PAGE_ROWS,
) {
  return infiniteQueryOptions({
    queryKey: ['list', ...key],
    queryFn: ({ pageParam, signal }) =>
      readPage({ cursor: pageParam === FIRST ? undefined : pageParam, limit }, { signal }),
    initialPageParam: FIRST,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export type PagedList<Row> = ReturnType<typeof pagedList<Row>>;

// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { addressOf, api } from '../../shell/api.ts';
import type { NoticesSearch } from './search.ts';

export function noticesQuery(id: number, search: NoticesSearch) {
  return queryOptions({
    queryKey: ['compliance', 'notices', id, search],
    queryFn: ({ signal }) => api.notices.repository({ id, ...search }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Address of the document itself. */
export function documentAddress(
  id: number,
  search: NoticesSearch,
  more: Readonly<Record<string, unknown>>,
): string {
  return addressOf(`/compliance/repositories/${id}/notices/document`, { ...search, ...more });
}

/** The same for a product. */
export function productDocumentAddress(
  id: number,
  more: Readonly<Record<string, unknown>>,
): string {
  return addressOf(`/compliance/products/${id}/notices/document`, more);
}

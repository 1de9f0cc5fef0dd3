// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';

export const productsQuery = queryOptions({
  queryKey: ['portfolio', 'products'],
  queryFn: ({ signal }) => api.products.products(undefined, { signal }),
});

export function productQuery(id: number) {
  return queryOptions({
    queryKey: ['portfolio', 'products', id],
    queryFn: ({ signal }) => api.products.product({ id }, { signal }),
  });
}

/** Names of the products to choose from. */
export const productNamesQuery = queryOptions({
  ...productsQuery,
  select: ({ items }: Awaited<ReturnType<typeof api.products.products>>) =>
    items.map(({ id, name }) => ({ value: String(id), label: name })),
});

/** Repositories and imported bills to put a product together of. */
export const memberChoicesQuery = queryOptions({
  queryKey: ['portfolio', 'member-choices'],
  queryFn: async ({ signal }) => {
    const { items } = await api.portfolio.repositories({ limit: 500 }, { signal });
    return items.map(({ id, name, kind }) => ({
      value: String(id),
      label: kind === 'sbom' ? `${name} (SBOM)` : name,
    }));
  },
});

export type ProductWords = Parameters<typeof api.products.add>[0];

/** Makes a product, or changes the state of one that was seen. */
export function useSaveProduct(
  seen: { readonly id: number; readonly revision: number } | undefined,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (words: ProductWords) =>
      seen === undefined ? api.products.add(words) : api.products.change({ ...words, ...seen }),
    onSuccess: () => client.invalidateQueries(),
  });
}

export function useRemoveProduct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (seen: { readonly id: number; readonly revision: number }) =>
      api.products.remove(seen),
    onSuccess: () => client.invalidateQueries({ queryKey: productsQuery.queryKey, exact: true }),
  });
}

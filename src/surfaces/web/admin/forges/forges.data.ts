// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { useChange } from '../../portfolio/forge/forge.data.ts';
import { api } from '../../shell/api.ts';

export const forgesQuery = queryOptions({
  queryKey: ['forges', 'all'],
  queryFn: ({ signal }) => api.forges.forges(undefined, { signal }),
});

type Wish = Parameters<typeof api.forges.add>[0];

export function useAddForge() {
  return useChange((wish: Wish) => api.forges.add(wish));
}

export function useReplaceToken() {
  return useChange((wish: { readonly id: number; readonly token: string }) =>
    api.forges.replaceToken(wish),
  );
}

export function useMakeWebhookSecret() {
  return useChange((id: number) => api.forges.makeWebhookSecret({ id }));
}

export function useRemoveForge() {
  return useChange((id: number) => api.forges.remove({ id }));
}

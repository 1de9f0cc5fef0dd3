// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { isCloneAddress } from '#model';
import { api } from '../../shell/api.ts';

export function remoteQuery(id: number) {
  return queryOptions({
    queryKey: ['portfolio', 'remote', id],
    queryFn: ({ signal }) => api.remotes.ofRepository({ id }, { signal }),
  });
}

/** Folders are looked through, addresses cloned. Result: the names of those that there is a clone of already. */
export function useAddRepositories() {
  return useChange(async (lines: readonly string[]) => {
    const addresses = lines.filter(isCloneAddress);
    const folders = lines.filter((line) => !isCloneAddress(line));
    const added = addresses.length === 0 ? [] : (await api.remotes.add({ addresses })).items;
    if (folders.length > 0) await api.portfolio.scan({ folders });
    return added.filter(({ isNew }) => !isNew).map(({ name }) => name);
  });
}

export function useCloneUpstream() {
  return useChange((address: string) =>
    api.remotes.add({ addresses: [address], isUpstream: true }),
  );
}

export function useFetchNow() {
  return useChange((id: number) => api.remotes.fetch({ id }));
}

export function useStopFetching() {
  return useChange((id: number) => api.remotes.remove({ id }));
}

/** Something about clones changes, and a job may begin. */
function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(
        [['portfolio'], ['repositories'], ['measurement'], ['live']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

// SPDX-License-Identifier: Apache-2.0
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';

/** Writes; once it has been taken, every query whose key begins with one of `shownIn` is read anew. */
export function useWriteShownIn<Input, Reply>(
  shownIn: readonly QueryKey[],
  write: (input: Input) => Promise<Reply>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => write(input),
    onSuccess: async (_: Reply) => {
      await Promise.all(shownIn.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
}

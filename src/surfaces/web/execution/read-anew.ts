// SPDX-License-Identifier: Apache-2.0
import type { QueryClient } from '@tanstack/react-query';

/** Marks what is shown of initiatives as old, with what is computed from it; long lists too, whose keys begin with `list`. */
export function readAnew(client: QueryClient, more: readonly string[] = []): Promise<void> {
  const old = ['execution', 'admin', 'home', ...more];
  return client.invalidateQueries({
    predicate: ({ queryKey: [first, second] }) =>
      old.includes(String(first === 'list' ? second : first)),
  });
}

// SPDX-License-Identifier: Apache-2.0
import type { RepositoryRowReply } from '#surfaces/contract';
import { keyOf, repositoryStateWords } from '../shell/words.ts';

/** What the address of the list of repositories holds. */
export interface RepositorySearch {
  readonly search?: string | undefined;
  readonly state?: RepositoryRowReply['state'] | undefined;
}

export function repositorySearch(raw: Readonly<Record<string, unknown>>): RepositorySearch {
  const { search } = raw;
  return {
    search: typeof search === 'string' && search !== '' ? search : undefined,
    state: keyOf(repositoryStateWords, raw.state),
  };
}

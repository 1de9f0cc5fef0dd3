// SPDX-License-Identifier: Apache-2.0
import type { ProblemFilter, RepositoryRowReply } from '#surfaces/contract';
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

/** What the address of the list of problems holds. */
export type ProblemSearch = ProblemFilter;

export function problemSearch(raw: Readonly<Record<string, unknown>>): ProblemSearch {
  const { search, code, repositoryId } = raw;
  const id = Number(repositoryId);
  return {
    search: typeof search === 'string' && search !== '' ? search : undefined,
    code: typeof code === 'string' && code !== '' ? code : undefined,
    repositoryId: Number.isSafeInteger(id) && id > 0 ? id : undefined,
  };
}

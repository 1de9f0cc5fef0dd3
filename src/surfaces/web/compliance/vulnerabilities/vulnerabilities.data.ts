// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  AdvisoryImportReply,
  StatementReply,
  VulnerabilityDetailReply,
} from '#surfaces/contract';
import { addressOf, api } from '../../shell/api.ts';
import { dayNumber } from '../../shell/day.ts';
import { Declined, declinedBy } from '../../shell/declined.ts';
import { pagedList } from '../../shell/paged-list.ts';
import { keyOf } from '../../shell/words.ts';
import { fixWords, ratingWords, saidWords, stateWords } from './vulnerability-words.ts';

/** What the address of the list holds. */
export interface VulnerabilitySearch {
  readonly search?: string | undefined;
  readonly rating?: keyof typeof ratingWords | undefined;
  readonly fixable?: keyof typeof fixWords | undefined;
  readonly state?: keyof typeof stateWords | undefined;
  readonly status?: keyof typeof saidWords | undefined;
  readonly repositoryId?: number | undefined;
}

/** Keeps what is understood of an address; a mistyped value is as good as none. */
export function vulnerabilitySearch(raw: Readonly<Record<string, unknown>>): VulnerabilitySearch {
  const id = Number(raw.repositoryId);
  return {
    search: typeof raw.search === 'string' && raw.search !== '' ? raw.search : undefined,
    rating: keyOf(ratingWords, raw.rating),
    fixable: keyOf(fixWords, String(raw.fixable)),
    state: keyOf(stateWords, raw.state),
    status: keyOf(saidWords, raw.status),
    repositoryId: Number.isSafeInteger(id) && id > 0 ? id : undefined,
  };
}

export function vulnerabilityList(search: VulnerabilitySearch) {
  return pagedList(['vulnerabilities', JSON.stringify(search)], (page, options) =>
    api.vulnerabilities.list({ ...search, ...page }, options),
  );
}

export function vulnerabilityQuery(id: number) {
  return queryOptions({
    queryKey: ['vulnerabilities', id],
    queryFn: ({ signal }) => api.vulnerabilities.detail({ id }, { signal }),
  });
}

export function componentVulnerabilitiesQuery(id: number) {
  return queryOptions({
    queryKey: ['vulnerabilities', 'component', id],
    queryFn: ({ signal }) => api.vulnerabilities.ofComponent({ id }, { signal }),
  });
}

export const advisoriesQuery = queryOptions({
  queryKey: ['vulnerabilities', 'advisories'],
  queryFn: ({ signal }) => api.vulnerabilities.advisories(undefined, { signal }),
});

export type AdvisoryRecord = VulnerabilityDetailReply['records'][number];
export type Stating = Parameters<typeof api.vulnerabilities.state>[0];

export function useStateVex(onDone: () => void) {
  const refresh = useRefresh(onDone);
  return useMutation({
    mutationFn: (stating: Stating) => api.vulnerabilities.state(stating),
    onSuccess: refresh,
  });
}

export function useEndStatement() {
  const refresh = useRefresh(() => undefined);
  return useMutation({
    mutationFn: ({ id, revision }: StatementReply) =>
      api.vulnerabilities.end({ id }, { context: { revision } }),
    onSuccess: refresh,
  });
}

export function useImportFolders(onDone: () => void) {
  const refresh = useRefresh(onDone);
  return useMutation({
    mutationFn: (paths: string[]) => api.vulnerabilities.importAdvisories({ paths }),
    onSuccess: refresh,
  });
}

/** The file goes as it is: an archive of all advisories is larger than what a page could hold. */
export function useUpload(onDone: () => void) {
  const refresh = useRefresh(onDone);
  return useMutation({
    mutationFn: async (file: File): Promise<AdvisoryImportReply> => {
      const address = addressOf('/compliance/advisories/upload', { name: file.name });
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
      }).catch((cause: unknown) => {
        throw Declined.unreachable(cause);
      });
      if (!response.ok) throw await declinedBy(response);
      return response.json();
    },
    onSuccess: refresh,
  });
}

export function useImportVex() {
  const refresh = useRefresh(() => undefined);
  return useMutation({
    mutationFn: async ({ file, repositoryId }: { file: File; repositoryId?: number | undefined }) =>
      api.vulnerabilities.importVex({ name: file.name, text: await file.text(), repositoryId }),
    onSuccess: refresh,
  });
}

/** What is said of a vulnerability shows on every page about vulnerabilities, and in the log. */
function useRefresh(onDone: () => void) {
  const client = useQueryClient();
  return async () => {
    client.removeQueries({ queryKey: ['list', 'vulnerabilities'], type: 'inactive' });
    await client.invalidateQueries({
      predicate: ({ queryKey }) =>
        ['vulnerabilities', 'admin', 'live'].includes(String(queryKey[0])),
    });
    onDone();
  };
}

/** "today", "yesterday", "12 days ago". */
export function ageText(at: string, now: string): string {
  const days = Math.floor(dayNumber(now)) - Math.floor(dayNumber(at));
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

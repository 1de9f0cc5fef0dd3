// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';
import { pagedList } from '../../shell/paged-list.ts';
import { useWriteShownIn } from '../../shell/use-write-shown-in.ts';
import type { AlertSearch } from './alert-words.ts';

export function alertsList(search: AlertSearch) {
  return pagedList(['alerts', JSON.stringify(search)], (page, options) =>
    api.alerts.list({ ...search, ...page }, options),
  );
}

export function alertQuery(id: number) {
  return queryOptions({
    queryKey: ['measurement', 'alerts', id],
    queryFn: ({ signal }) => api.alerts.get({ id }, { signal }),
  });
}

export const rulesQuery = queryOptions({
  queryKey: ['measurement', 'alert-rules'],
  queryFn: ({ signal }) => api.alerts.rules(undefined, { signal }),
});

export type RuleWords = Parameters<typeof api.alerts.addRule>[0];
interface Seen {
  readonly id: number;
  readonly revision: number;
}

export const useAddRule = () => useWrite((words: RuleWords) => api.alerts.addRule(words));
export const useChangeRule = () =>
  useWrite(({ revision, ...words }: RuleWords & Seen) =>
    api.alerts.changeRule(words, { context: { revision } }),
  );
export const useRemoveRule = () =>
  useWrite(({ id, revision }: Seen) => api.alerts.removeRule({ id }, { context: { revision } }));
export const useAcknowledge = () =>
  useWrite(({ revision, ...answer }: Seen & { readonly why: string }) =>
    api.alerts.acknowledge(answer, { context: { revision } }),
  );
export const useSnooze = () =>
  useWrite(({ revision, ...answer }: Seen & { readonly why: string; readonly until: string }) =>
    api.alerts.snooze(answer, { context: { revision } }),
  );

/** An answer changes lists, counts, the first page and the log. */
function useWrite<Input, Reply>(write: (input: Input) => Promise<Reply>) {
  return useWriteShownIn([[]], write);
}

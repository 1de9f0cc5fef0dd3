// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';
import { pagedList } from '../../shell/paged-list.ts';
import type { CurationSearch } from './search.ts';

export function decisionsList(search: CurationSearch) {
  return pagedList(['curations', JSON.stringify(search)], (page, options) =>
    api.curations.list({ ...search, ...page }, options),
  );
}

export function decisionsAboutQuery(id: number) {
  return queryOptions({
    queryKey: ['compliance', 'components', id, 'decisions'],
    queryFn: ({ signal }) => api.curations.about({ id }, { signal }),
  });
}

export type Question = Parameters<typeof api.curations.preview>[0];

/** What a decision would change; asked again whenever the question changes. */
export function previewQuery(question: Question) {
  return queryOptions({
    queryKey: ['compliance', 'preview', question],
    queryFn: ({ signal }) => api.curations.preview(question, { signal }),
    enabled: question.license.trim() !== '',
    retry: false,
  });
}

type Decide = Parameters<typeof api.curations.decide>[0];
type Undo = Parameters<typeof api.curations.undo>[0] & { readonly revision: number };
type Import = Parameters<typeof api.curations.importFile>[0];

export function useDecide(onDone: () => void) {
  const refresh = useRefresh(onDone);
  return useMutation({
    mutationFn: (input: Decide) => api.curations.decide(input),
    onSuccess: refresh,
  });
}

export function useUndo(onDone: () => void) {
  const refresh = useRefresh(onDone);
  return useMutation({
    mutationFn: ({ revision, ...input }: Undo) =>
      api.curations.undo(input, { context: { revision } }),
    onSuccess: refresh,
  });
}

export type ImportedFile = Pick<Import, 'text'> & { readonly name: string };

/** A trial changes nothing and says what would change. */
export function useImport(onDone: () => void = () => undefined) {
  const refresh = useRefresh(onDone);
  return useMutation({
    mutationFn: (input: Import) => api.curations.importFile(input),
    onSuccess: (_, { trial }) => (trial ? undefined : refresh()),
  });
}

/** A decision changes verdicts, findings, figures and the log. */
function useRefresh(onDone: () => void) {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries();
    onDone();
  };
}

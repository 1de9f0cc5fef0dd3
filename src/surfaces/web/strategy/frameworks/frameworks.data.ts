// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from '@tanstack/react-query';
import type { EvidenceReply } from '#surfaces/contract';
import { api, uploadTo } from '../../shell/api.ts';
import { useWriteShownIn } from '../../shell/use-write-shown-in.ts';

export function frameworksQuery(unit: string) {
  return queryOptions({
    queryKey: ['strategy', 'frameworks', 'all', unit],
    queryFn: ({ signal }) => api.frameworks.frameworks({ unit }, { signal }),
  });
}

export function frameworkQuery(id: string, unit: string) {
  return queryOptions({
    queryKey: ['strategy', 'frameworks', id, unit],
    queryFn: ({ signal }) => api.frameworks.framework({ id, unit }, { signal }),
  });
}

export function itemQuery(framework: string, item: string, unit: string) {
  return queryOptions({
    queryKey: ['strategy', 'frameworks', framework, 'items', item, unit],
    queryFn: ({ signal }) => api.frameworks.item({ framework, item, unit }, { signal }),
  });
}

export const evidenceQuery = queryOptions({
  queryKey: ['strategy', 'frameworks', 'evidence'],
  queryFn: ({ signal }) => api.frameworks.evidence(undefined, { signal }),
});

/** What runs out within a quarter. */
export const EXPIRY_DAYS = 90;
export const expiriesQuery = queryOptions({
  queryKey: ['strategy', 'frameworks', 'expiries'],
  queryFn: ({ signal }) => api.frameworks.expiries({ days: EXPIRY_DAYS }, { signal }),
});

export type EvidenceWords = Parameters<typeof api.frameworks.addEvidence>[0];

const { frameworks } = api;
export const useClaimItem = () => useWrite(frameworks.claim);
export const usePlanGaps = () => useWrite(frameworks.plan);
export const useUpgrade = () => useWrite(frameworks.upgrade);
export const useImportBoard = () => useWrite(frameworks.importGgi);
export const useChangeEvidence = () => useWrite(frameworks.changeEvidence);
export const useWithdrawEvidence = () => useWrite(frameworks.withdrawEvidence);
export const useAddEvidence = () => useWrite(addEvidence);

function addEvidence({ file, ...words }: EvidenceWords & { readonly file?: File | undefined }) {
  if (file === undefined) return frameworks.addEvidence(words);
  const query = { ...words, items: words.items.join(','), fileName: file.name };
  return uploadTo<EvidenceReply>('/strategy/evidence/files', query, file);
}

/** One proof shows on items of several frameworks, and a plan in initiatives: all of them are read anew. */
function useWrite<Input, Reply>(write: (input: Input) => Promise<Reply>) {
  return useWriteShownIn([['strategy'], ['execution'], ['admin']], write);
}

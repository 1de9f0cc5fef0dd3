// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';

export type FileKind = 'mbox' | 'csv';

/** What stands in the place of a forge where files tell: it is never asked. The host stands for all mail addresses. */
export const FILES: Readonly<
  Record<FileKind, { readonly address: string; readonly apiAddress: string }>
> = {
  mbox: { address: 'mbox://mail', apiAddress: 'mbox://mail' },
  csv: { address: 'csv://mail', apiAddress: 'csv://mail' },
};

/** Whether what is known of a repository came from files. */
export function isOfFiles({ kind }: { readonly kind: string }): boolean {
  return kind in FILES;
}

/** Whether what is known of a repository came from a mailing list: nobody closes its threads, and none waits to be taken up. */
export function isOfList({ kind }: { readonly kind: string }): boolean {
  return kind === 'mbox';
}

export function nothingToAsk(name: string): Refusal {
  return new Refusal(
    'invalid',
    'forges/comes-from-files',
    `What is known of ${name} came from files: there is no forge to ask.`,
    'Import a newer file; what is known already counts once.',
  );
}

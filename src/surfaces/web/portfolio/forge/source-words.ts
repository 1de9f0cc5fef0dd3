// SPDX-License-Identifier: Apache-2.0
import type { ForgeConnectionReply } from '#surfaces/contract';

/** Where what is known of a repository's issues and change requests comes from. */
export function sourceWords({ kind, address, path }: ForgeConnectionReply): string {
  if (kind === 'mbox') return `the mailing list ${path}, out of files`;
  if (kind === 'csv') return `the tracker ${path}, out of files`;
  return `${address}/${path}`;
}

/** Whether files told it; there is nothing to ask. */
export function isOutOfFiles({ kind }: ForgeConnectionReply): boolean {
  return kind === 'mbox' || kind === 'csv';
}

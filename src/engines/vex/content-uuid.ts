// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';

/** A UUID that depends on the content alone, so that the same statements are the same document. RFC 9562, version 8. */
export function contentUuid(content: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const variant = '89ab'[Number.parseInt(hash.slice(16, 17), 16) % 4] ?? '8';
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';

/** A UUID (version 8, RFC 9562: of the maker's own making) out of a text, so that the same content has the same one. */
export function contentUuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

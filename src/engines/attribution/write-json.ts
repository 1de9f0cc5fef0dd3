// SPDX-License-Identifier: Apache-2.0
import type { Notices } from './notices.ts';

/** For programs: the document as it was gathered. `version` is that of this shape. */
export function noticesAsJson({ subject, components, texts }: Notices): string {
  const document = { format: 'lanthorn-notices', version: 1, subject, components, texts };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

// SPDX-License-Identifier: Apache-2.0
import type { Sheet } from './sheet.ts';

/** `Apache-2.0 section 4(d)`; `MIT, permission notice` where the text has no numbers. */
export function citation(license: string, { numbering }: Sheet, clause: string): string {
  return numbering !== undefined && isNumbered(clause)
    ? `${license} ${numbering} ${clause}`
    : `${license}, ${clause}`;
}

/** `4(d)`, `(2)`, `II(1)`; not `third condition` or `Notices`. */
export function isNumbered(clause: string): boolean {
  return /^\(?(?:\d|[A-Za-z]\)|[IVX]+\b)/.test(clause);
}

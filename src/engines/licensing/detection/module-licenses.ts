// SPDX-License-Identifier: Apache-2.0
import { lineCounter } from './line-counter.ts';
import type { Statement } from './statement.ts';

const MACRO = /\bMODULE_LICENSE\s*\(\s*"(?<value>[^"\n]{1,60})"/g;
// What the kernel's include/linux/module.h says these values mean.
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['gpl', 'GPL-2.0-or-later'],
  ['gpl v2', 'GPL-2.0-only'],
  ['gpl and additional rights', 'GPL-2.0-only'],
  ['dual bsd/gpl', 'BSD-3-Clause OR GPL-2.0-only'],
  ['dual mit/gpl', 'MIT OR GPL-2.0-only'],
  ['dual mpl/gpl', 'MPL-1.1 OR GPL-2.0-only'],
]);

/** What modules of the Linux kernel say of themselves to the kernel: MODULE_LICENSE("GPL"). */
export function findModuleLicenses(text: string): readonly Statement[] {
  if (!text.includes('MODULE_LICENSE')) return [];
  const lineAt = lineCounter(text);
  return [...text.matchAll(MACRO)].flatMap((match): readonly Statement[] => {
    const license = MEANINGS.get((match.groups?.value ?? '').trim().toLowerCase());
    if (license === undefined) return [];
    const line = lineAt(match.index);
    const place = { fromLine: line, toLine: line, joined: 'and', isBare: false } as const;
    return [{ license, kind: 'notice', score: 1, ...place }];
  });
}

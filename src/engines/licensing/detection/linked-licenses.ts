// SPDX-License-Identifier: Apache-2.0
import { licenseOfUrl } from '../names/license-urls.ts';
import { lineCounter } from './line-counter.ts';
import type { Statement } from './statement.ts';

// Addresses are also written without scheme: "www.apache.org/licenses/LICENSE-2.0".
const URL =
  /(?:https?:\/\/|www\.)[^\s<>"'`(){}|\\^[\]]{4,300}|\b(?:opensource|creativecommons|apache|gnu|jquery)\.org\/[^\s<>"'`(){}|\\^[\]]{4,200}/gi;
const BARE = /^(?:A|L)?GPL-[12]\.0-or-later$/;

/** Licences that a text points at by address. `isTaken` says which lines a copy of a whole text has claimed. */
export function findLinkedLicenses(
  text: string,
  isTaken: (line: number) => boolean,
): readonly Statement[] {
  if (!text.includes('://') && !text.includes('www.') && !text.includes('.org/')) return [];
  const found: Statement[] = [];
  const lineAt = lineCounter(text);
  for (const match of text.matchAll(URL)) {
    const license = licenseOfUrl(match[0]);
    if (license === undefined) continue;
    const line = lineAt(match.index);
    if (isTaken(line)) continue;
    const isBare = BARE.test(license);
    found.push({
      license,
      kind: 'url',
      score: 1,
      fromLine: line,
      toLine: line,
      joined: 'and',
      isBare,
    });
  }
  return found;
}

// SPDX-License-Identifier: Apache-2.0
import type { Document } from './document.ts';

// Words of grants and refusals. One alone is in any manual; several kinds close together are not.
const TELLING: readonly ReadonlySet<string>[] = [
  new Set(['license', 'licenses', 'licensed', 'licensee', 'licensor', 'sublicense']),
  new Set(['permission', 'permitted', 'granted', 'grant', 'grants', 'authorized', 'permit']),
  new Set([
    'redistribute',
    'redistribution',
    'redistributions',
    'distribute',
    'copies',
    'distributed',
  ]),
  new Set(['warranty', 'warranties', 'liability', 'liable', 'merchantability']),
  new Set(['proprietary', 'confidential', 'unauthorized', 'prohibited', 'eula']),
];
const KIND_OF: ReadonlyMap<string, number> = new Map(
  TELLING.flatMap((words, kind) => [...words].map((word): [string, number] => [word, kind])),
);
const WINDOW = 60;
const KINDS_NEEDED = 3;
const LICENSE_FILE = /(?:^|[/\\])(?:licen[cs]e|copying|notice|copyright|eula)[^/\\]*$/i;
const PHRASES =
  /\b(?:released|placed|dedicated|put) (?:in|into|to) the public domain\b|\bsome license\b/;

/** Does this text grant or refuse something, although no known licence is in it? */
export function readsLikeLicense({ words }: Document, name: string | undefined): boolean {
  if (name !== undefined && LICENSE_FILE.test(name) && words.all.length > 0) {
    return words.all.some((word) => KIND_OF.has(word));
  }
  const lastSeen = TELLING.map(() => Number.NEGATIVE_INFINITY);
  for (const [i, word] of words.all.entries()) {
    const kind = KIND_OF.get(word);
    if (kind === undefined) continue;
    lastSeen[kind] = i;
    if (lastSeen.filter((place) => i - place < WINDOW).length >= KINDS_NEEDED) return true;
  }
  return words.all.length < 400 && PHRASES.test(words.all.join(' '));
}

// SPDX-License-Identifier: Apache-2.0
import type { KnownText, PackedHead } from './corpus.ts';
import { wholeImprint } from './known-imprint.ts';
import type { LicenseSource } from './license-source.ts';
import { type ReferenceText, referenceText } from './reference-text.ts';
import { variantsOf } from './variants.ts';

/** Same words, several ids: the answer is the first of these, else the shortest id that is not deprecated. */
const PREFERRED = [
  'GPL-1.0-only',
  'GPL-2.0-only',
  'GPL-3.0-only',
  'LGPL-2.0-only',
  'LGPL-2.1-only',
  'LGPL-3.0-only',
  'AGPL-1.0-only',
  'AGPL-3.0-only',
  'GFDL-1.1-only',
  'GFDL-1.2-only',
  'GFDL-1.3-only',
  'OFL-1.0',
  'OFL-1.1',
  'BSD-2-Clause',
  'MPL-2.0',
  'bzip2-1.0.6',
  'SMLNJ',
  'Zlib',
];

/** Old ids whose text is a wording of another licence. */
const TODAY: ReadonlyMap<string, string> = new Map([
  ['BSD-2-Clause-NetBSD', 'BSD-2-Clause'],
  ['BSD-2-Clause-FreeBSD', 'BSD-2-Clause-Views'],
  ['GPL-3.0+', 'GPL-3.0-only'],
  ['GPL-2.0+', 'GPL-2.0-only'],
  ['LGPL-3.0+', 'LGPL-3.0-only'],
  ['LGPL-2.1+', 'LGPL-2.1-only'],
]);

// Old ids for "licence with exception", whose text in the list is the exception alone; exceptions are found by their phrases.
const EXCEPTION_AS_LICENSE = /^GPL-.*-with-|^eCos-2\.0$|^wxWindows$/;

/**
 * Puts known texts together for the index: words as numbers, equal texts once.
 * Used ahead of time by `tools/generate`; nothing of it runs when a text is identified.
 */
export function packCorpus(sources: readonly LicenseSource[]): {
  readonly head: PackedHead;
  readonly words: Uint16Array;
  /** "MIT mit/162/0123456789abcdef permission/160/fedcba9876543210": a licence, and the imprints of its text as it may stand alone in a file. */
  readonly whole: readonly string[];
} {
  const sorted = sources
    .filter(({ id }) => !EXCEPTION_AS_LICENSE.test(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = groupByWords(
    sorted.flatMap(({ id, text }) => variantsOf(TODAY.get(id) ?? id, text)),
  );
  const numberOf = new Map<string, number>();
  const words: number[] = [];
  const texts: KnownText[] = [];
  for (const { ids, reference } of groups) {
    texts.push({
      ids: preferredFirst(ids),
      start: words.length,
      length: reference.words.length,
      bodyStart: reference.bodyStart,
      bodyEnd: reference.bodyEnd,
    });
    for (const word of reference.words) words.push(numberFor(numberOf, word));
  }
  return {
    head: { vocabulary: [...numberOf.keys()].join(' '), texts },
    words: Uint16Array.from(words),
    whole: imprintsOf(groups),
  };
}

function imprintsOf(groups: readonly Group[]): readonly string[] {
  const seen = new Set<string>();
  return groups.flatMap(({ ids, reference: { words, bodyStart, bodyEnd } }) => {
    const imprints = [0, bodyStart]
      .flatMap((from) => [words.slice(from), words.slice(from, bodyEnd)])
      .map(wholeImprint);
    const own = [...new Set(imprints)].filter((imprint) => !seen.has(imprint));
    for (const imprint of own) seen.add(imprint);
    const [id = ''] = preferredFirst(ids);
    return own.length === 0 ? [] : [[id.replace(/\+$/, '-only'), ...own].join(' ')];
  });
}

interface Group {
  readonly ids: string[];
  readonly reference: ReferenceText;
}

function groupByWords(sources: readonly LicenseSource[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { id, text } of sources) {
    const reference = referenceText(text);
    const key = reference.words.join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ids: [id], reference });
    else if (!group.ids.includes(id)) group.ids.push(id);
  }
  return [...groups.values()].filter(({ reference }) => reference.words.length > 2);
}

function preferredFirst(ids: readonly string[]): readonly string[] {
  const rank = (id: string) => {
    const preferred = PREFERRED.indexOf(id);
    return preferred === -1 ? PREFERRED.length + id.length : preferred;
  };
  return [...ids].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function numberFor(numberOf: Map<string, number>, word: string): number {
  const known = numberOf.get(word);
  if (known !== undefined) return known;
  numberOf.set(word, numberOf.size);
  return numberOf.size - 1;
}

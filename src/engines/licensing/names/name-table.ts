// SPDX-License-Identifier: Apache-2.0
import { wordsOf } from '../words/words.ts';
import { FORMAL_NAMES } from './formal-names.ts';
import { OWN_NAMES, type OwnName } from './own-names.ts';

/** What one name stands for; `words` is how the words of a text must run for it to be there. */
export interface LicenseName extends OwnName {
  readonly words: readonly string[];
  /** A single word, or none of its own ("MIT", "GPL", "Apache"): counts only where licences are being talked about. */
  readonly isShort: boolean;
  /** An id that is also an everyday word ("loop", "fair", "vim"): counts only as a label, "License: Vim". */
  readonly isEveryday: boolean;
}

export type NameTable = ReadonlyMap<string, readonly LicenseName[]>;

let built: NameTable | undefined;

/** All names by their first word, longest first. Built at the first question. */
export function nameTable(): NameTable {
  built ??= build();
  return built;
}

function build(): NameTable {
  const rows = new Map<string, LicenseName>();
  for (const line of FORMAL_NAMES.split('\n')) {
    const row = readFormalName(line);
    rows.set(row.words.join(' '), row);
  }
  for (const row of OWN_NAMES) {
    for (const name of row.names) {
      const words = wordsOf(name).all;
      if (words.length === 0) continue;
      rows.set(words.join(' '), { ...row, words, isShort: isShort(words), isEveryday: false });
    }
  }
  const table = new Map<string, LicenseName[]>();
  for (const row of rows.values()) {
    const first = row.words[0] ?? '';
    table.set(first, [...(table.get(first) ?? []), row]);
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

function isShort(words: readonly string[]): boolean {
  return words.length === 1 || !words.some((word) => /^licens|^public$|^clause$|^bsd$/.test(word));
}

// "academic free license|1.1=AFL-1.1|1.2=AFL-1.2", "jam license|=Jam"
function readFormalName(line: string): LicenseName {
  const [name = '', ...ids] = line.split('|');
  const words = name.split(' ');
  const versions = Object.fromEntries(
    ids.map((pair) => {
      const [version = '', id = ''] = pair.split('=');
      return [version, id];
    }),
  );
  const { '': bare, ...others } = versions;
  const shape = { names: [], words, isShort: isShort(words), isEveryday: words.length === 1 };
  return { ...shape, versions: others, ...(bare === undefined ? {} : { bare }) };
}

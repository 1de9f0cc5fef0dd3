// SPDX-License-Identifier: Apache-2.0
import { NAME_LINES } from './name-lines.ts';
import { type OwnName, ownNames } from './own-names.ts';

/** What one name stands for; `words` is how the words of a text must run for it to be there. */
export interface LicenseName extends Omit<OwnName, 'names'> {
  readonly words: readonly string[];
  /** A single word, or none of its own ("MIT", "GPL", "Apache"): counts only where licences are being talked about. */
  readonly isShort: boolean;
  /** An id that is also an everyday word ("loop", "fair", "vim"): counts only as a label, "License: Vim". */
  readonly isEveryday: boolean;
}

const known = new Map<string, readonly LicenseName[]>();
let linesBy: ReadonlyMap<string, readonly string[]> | undefined;

/** All names that begin with a word, longest first. The lines of a word are read when a text first has it. */
export function namesFrom(word: string): readonly LicenseName[] | undefined {
  const read = known.get(word);
  if (read !== undefined) return read;
  linesBy ??= linesByFirstWord();
  const lines = linesBy.get(word);
  if (lines === undefined) return undefined;
  const names = lines.map(readName).sort((a, b) => b.words.length - a.words.length);
  known.set(word, names);
  return names;
}

function linesByFirstWord(): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, string[]>();
  for (const line of NAME_LINES.split('\n')) {
    const first = line.slice(0, line.search(/[ |]/));
    const others = lines.get(first);
    if (others === undefined) lines.set(first, [line]);
    else others.push(line);
  }
  return lines;
}

// "academic free license|1.1=AFL-1.1|1.2=AFL-1.2", "jam license|=Jam", "gnu gpl|@0"
function readName(line: string): LicenseName {
  const [name = '', ...ids] = line.split('|');
  const words = name.split(' ');
  const own = ids[0]?.startsWith('@') ? ownNames()[Number(ids[0].slice(1))] : undefined;
  if (own !== undefined) return { ...own, words, isShort: isShort(words), isEveryday: false };
  const versions = Object.fromEntries(
    ids.map((pair) => {
      const [version = '', id = ''] = pair.split('=');
      return [version, id];
    }),
  );
  const { '': bare, ...others } = versions;
  const shape = { words, isShort: isShort(words), isEveryday: words.length === 1 };
  return { ...shape, versions: others, ...(bare === undefined ? {} : { bare }) };
}

function isShort(words: readonly string[]): boolean {
  return words.length === 1 || !words.some((word) => /^licens|^public$|^clause$|^bsd$/.test(word));
}

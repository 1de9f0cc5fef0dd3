// SPDX-License-Identifier: Apache-2.0
import { foldLetters } from './fold-letters.ts';

/** A name made comparable. */
export interface ReadName {
  /** Words in the order written, folded; without titles, nicknames in brackets and signs. */
  readonly words: readonly string[];
  /** The words in alphabetical order: the same for "Ada Lovelace" and "Lovelace, Ada". */
  readonly key: string;
  /** `jr`, `sr`, `ii`, `iii`: father and son are two. */
  readonly generation: string | undefined;
}

const BRACKETS = /\([^)]*\)|\[[^\]]*\]|"[^"]*"|<[^>]*>/g;
// "Foo via GitHub", "foo@example.org", "Foo @ Company"
const AFTERTHOUGHT = /\s+(?:via|@)\s.*$|@\S*$/i;
// "faze-geek" and "HaoZeke" are one word each, "kirill.smelkov" is two.
const HANDLE = /^\S+$/;
const DOTTED = /^\p{L}{2,}[._]\p{L}{2,}$/u;
const TITLES: ReadonlySet<string> = new Set([
  'dr',
  'prof',
  'mr',
  'mrs',
  'ms',
  'phd',
  'msc',
  'ing',
  'dipl',
]);
const GENERATIONS: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** What people leave in `user.name` who never set it. */
const NOBODY: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'anonymous',
  'author',
  'build',
  'builder',
  'developer',
  'first last',
  'github',
  'gitlab',
  'guest',
  'localhost',
  'name',
  'nobody',
  'no author',
  'none',
  'no name',
  'null',
  'root',
  'test',
  'ubuntu',
  'undefined',
  'unknown',
  'user',
  'username',
  'vagrant',
  'your name',
  'your full name',
  'my name',
  'first name',
  'full name',
]);

export function readName(name: string): ReadName {
  const plain = turned(
    name.replace(BRACKETS, ' ').replace(AFTERTHOUGHT, ' ').trim() || name.trim(),
  );
  const all = (HANDLE.test(plain) && !DOTTED.test(plain) ? bare(plain) : foldLetters(plain))
    .replace(/['’`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const generation = all.slice(1).find((word) => GENERATIONS.has(word));
  const words = all.filter((word) => !TITLES.has(word) && word !== generation);
  if (NOBODY.has(words.join(' '))) return { words: [], key: '', generation: undefined };
  return { words, key: inOrder(words).join(' '), generation };
}

function inOrder(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => (a < b ? -1 : 1));
}

function bare(handle: string): string {
  return foldLetters(handle).replace(/[^\p{L}\p{N}]/gu, '');
}

// "Lovelace, Ada"; "Ada Lovelace, Analyst" is left alone
function turned(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim());
  if (first === '' || more.length > 0 || GENERATIONS.has(foldLetters(first).replace('.', '')))
    return name;
  return last.includes(' ') ? name : `${first} ${last}`;
}

/** A name of one word may be anybody's. */
export function isFullName({ words }: ReadName): boolean {
  return words.length > 1 && words.some((word) => word.length > 2);
}

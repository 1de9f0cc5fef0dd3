// SPDX-License-Identifier: Apache-2.0
import { type Fault, FaultError, MAX_DEPTH, quote } from './document.ts';

/** A term of Elixir or Erlang: a text or an atom, or a list, tuple or map of terms. Of pairs the key comes first. */
export type Term = string | TermList;
/** In order; a pair of a map or of a keyword list is a list of two. */
export interface TermList {
  readonly line: number;
  readonly items: readonly Term[];
}

interface Cursor {
  readonly text: string;
  at: number;
  line: number;
  depth: number;
}

/** The terms of a file, each perhaps with a full stop behind it, as data files of Elixir and Erlang have them. */
export function readTerms(
  text: string,
): { readonly root: readonly Term[] } | { readonly fault: Fault } {
  const cursor: Cursor = { text, at: 0, line: 1, depth: 0 };
  const terms: Term[] = [];
  try {
    for (skipBlank(cursor); cursor.at < text.length; skipBlank(cursor)) {
      if (text[cursor.at] === '.') cursor.at++;
      else terms.push(readTerm(cursor));
    }
    return { root: terms };
  } catch (error) {
    if (error instanceof FaultError) return { fault: error.fault };
    throw error;
  }
}

const OPENINGS: readonly (readonly [open: string, close: string])[] = [
  ['%{', '}'],
  ['#{', '}'],
  ['<<', '>>'],
  ['{', '}'],
  ['[', ']'],
];

function readTerm(cursor: Cursor): Term {
  const { text, at } = cursor;
  const bracket = OPENINGS.find(([open]) => text.startsWith(open, at));
  if (bracket !== undefined) return readItems(cursor, bracket[0], bracket[1]);
  // :hex, :"quoted atom", "text", 'text', word, 1.0
  if (text[at] === ':') cursor.at++;
  const sign = text[cursor.at];
  return sign === '"' || sign === "'" ? readQuoted(cursor, sign) : readWord(cursor);
}

/** <<"text">> is one text; all other brackets are lists, flat: pairs of a map are told by their sign. */
function readItems(cursor: Cursor, open: string, close: string): Term {
  if (++cursor.depth > MAX_DEPTH) throw unexpected(cursor, `nesting of at most ${MAX_DEPTH}`);
  const { line } = cursor;
  cursor.at += open.length;
  const items: Term[] = [];
  for (skipBlank(cursor); !cursor.text.startsWith(close, cursor.at); skipBlank(cursor)) {
    items.push(readItem(cursor));
    skipBlank(cursor);
    if (cursor.text[cursor.at] === ',') cursor.at++;
    else if (!cursor.text.startsWith(close, cursor.at))
      throw unexpected(cursor, `"," or "${close}"`);
  }
  cursor.at += close.length;
  cursor.depth--;
  const [first] = items;
  return open === '<<' && items.length === 1 && first !== undefined ? first : { line, items };
}

/** A term, or a pair: `"key": term`, `key: term`, `"key" => term`. */
function readItem(cursor: Cursor): Term {
  const { line } = cursor;
  const term = readTerm(cursor);
  skipBlank(cursor);
  const arrow = ['=>', ':='].find((one) => cursor.text.startsWith(one, cursor.at));
  const isKey = cursor.text[cursor.at] === ':' || arrow !== undefined;
  if (!isKey) return term;
  cursor.at += arrow?.length ?? 1;
  skipBlank(cursor);
  return { line, items: [term, readTerm(cursor)] };
}

function readQuoted(cursor: Cursor, mark: string): string {
  const { text, at } = cursor;
  let end = at + 1;
  while (end < text.length && text[end] !== mark) end += text[end] === '\\' ? 2 : 1;
  if (text[end] !== mark) throw unexpected(cursor, 'a closing quote');
  const body = text.slice(at + 1, end);
  for (let one = body.indexOf('\n'); one !== -1; one = body.indexOf('\n', one + 1)) cursor.line++;
  cursor.at = end + 1;
  return body.includes('\\') ? body.replace(/\\(["'\\])/g, '$1') : body;
}

const WORD = /[\w.@+-]*[\w@+-]/y;

function readWord(cursor: Cursor): string {
  WORD.lastIndex = cursor.at;
  const word = WORD.exec(cursor.text)?.[0];
  if (word === undefined) throw unexpected(cursor, 'a term');
  cursor.at += word.length;
  return word;
}

/** Space, and comments: "# ..." in Elixir, "% ..." in Erlang; with a brace behind it, it opens a map. */
function skipBlank(cursor: Cursor): void {
  for (let sign = cursor.text[cursor.at]; sign !== undefined; sign = cursor.text[cursor.at]) {
    if ((sign === '#' || sign === '%') && cursor.text[cursor.at + 1] !== '{') skipLine(cursor);
    else if (sign === '\n') cursor.line++;
    else if (sign !== ' ' && sign !== '\t' && sign !== '\r') return;
    cursor.at++;
  }
}

/** To the line break, which is left for the next step. */
function skipLine(cursor: Cursor): void {
  const end = cursor.text.indexOf('\n', cursor.at);
  cursor.at = (end === -1 ? cursor.text.length : end) - 1;
}

function unexpected(cursor: Cursor, expected: string): FaultError {
  const found = quote(cursor.text.slice(cursor.at, cursor.at + 40));
  return new FaultError({ code: 'bad-text', line: cursor.line, expected, found });
}

/** The items of a list, tuple or map; none of a text. */
export function itemsOf(term: Term | undefined): readonly Term[] {
  return term === undefined || typeof term === 'string' ? [] : term.items;
}

export function textOf(term: Term | undefined): string | undefined {
  return typeof term === 'string' && term !== '' ? term : undefined;
}

/** The value of a key in a list of pairs. */
export function termAt(term: Term | undefined, key: string): Term | undefined {
  for (const item of itemsOf(term)) {
    const [first, value] = itemsOf(item);
    if (first === key) return value;
  }
  return undefined;
}

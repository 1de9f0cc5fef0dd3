// SPDX-License-Identifier: Apache-2.0
import {
  type DocumentValue,
  FaultError,
  isMap,
  MAX_DEPTH,
  type Member,
  type Parsed,
  quote,
} from './document.ts';

interface Cursor {
  readonly text: string;
  /** Comments and trailing commas are allowed, as in bun.lock. */
  readonly relaxed: boolean;
  at: number;
  line: number;
  depth: number;
}

/**
 * A JSON object in which each key knows its line.
 * A key that is there twice has its last value. One pass, no backtracking, nesting limited.
 */
export function readJson(text: string, options: { readonly relaxed?: boolean } = {}): Parsed {
  const cursor = { text, relaxed: options.relaxed ?? false, at: 0, line: 1, depth: 0 };
  try {
    skipSpace(cursor);
    const { line } = cursor;
    const root = readValue(cursor);
    skipSpace(cursor);
    if (cursor.at < text.length) throw unexpected(cursor, 'the end of the file');
    if (!isMap(root)) throw unexpected({ ...cursor, at: 0, line }, 'an object');
    return { root };
  } catch (error) {
    if (error instanceof FaultError) return { fault: error.fault };
    throw error;
  }
}

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const COLON = 58;
const SQUARE = 91;
const SQUARE_END = 93;
const CURLY = 123;
const CURLY_END = 125;

function readValue(cursor: Cursor): DocumentValue {
  switch (cursor.text.charCodeAt(cursor.at)) {
    case CURLY:
      return readObject(cursor);
    case SQUARE:
      return readArray(cursor);
    case QUOTE:
      return readString(cursor);
    default:
      return readLiteral(cursor);
  }
}

function readObject(cursor: Cursor): DocumentValue {
  const map = new Map<string, Member>();
  const { text } = cursor;
  let isOpen = openItems(cursor, CURLY_END);
  while (isOpen) {
    if (text.charCodeAt(cursor.at) !== QUOTE) throw unexpected(cursor, 'a key in quotes');
    const { line } = cursor;
    const key = readString(cursor);
    skipSpace(cursor);
    if (text.charCodeAt(cursor.at) !== COLON) throw unexpected(cursor, '":"');
    cursor.at++;
    skipSpace(cursor);
    map.set(key, { line, value: readValue(cursor) });
    isOpen = goesOn(cursor, CURLY_END);
  }
  return map;
}

function readArray(cursor: Cursor): DocumentValue {
  const list: Member[] = [];
  let isOpen = openItems(cursor, SQUARE_END);
  while (isOpen) {
    const { line } = cursor;
    list.push({ line, value: readValue(cursor) });
    isOpen = goesOn(cursor, SQUARE_END);
  }
  return list;
}

/** Goes behind the opening bracket, or behind both where nothing is between them; true where an item follows. */
function openItems(cursor: Cursor, close: number): boolean {
  if (++cursor.depth > MAX_DEPTH) throw unexpected(cursor, `nesting of at most ${MAX_DEPTH}`);
  cursor.at++;
  skipSpace(cursor);
  return !isClosed(cursor, close);
}

/** Goes to the next item; behind the closing bracket where there is none. */
function goesOn(cursor: Cursor, close: number): boolean {
  skipSpace(cursor);
  if (isClosed(cursor, close)) return false;
  if (cursor.text.charCodeAt(cursor.at) !== COMMA) {
    throw unexpected(cursor, `"," or "${String.fromCharCode(close)}"`);
  }
  cursor.at++;
  skipSpace(cursor);
  if (cursor.text.charCodeAt(cursor.at) !== close) return true;
  if (!cursor.relaxed) throw unexpected(cursor, 'a value');
  return !isClosed(cursor, close);
}

function isClosed(cursor: Cursor, close: number): boolean {
  if (cursor.text.charCodeAt(cursor.at) !== close) return false;
  cursor.at++;
  cursor.depth--;
  return true;
}

// What cannot stand in a string as it is, and what an escape begins with.
const UNUSUAL = /[\\\p{Cc}]/u;

function readString(cursor: Cursor): string {
  const { text, at } = cursor;
  const end = text.indexOf('"', at + 1);
  if (end !== -1) {
    const plain = text.slice(at + 1, end);
    if (!UNUSUAL.test(plain)) {
      cursor.at = end + 1;
      return plain;
    }
  }
  return readUnusual(cursor);
}

/** A string with escapes, or one that is not closed on its line. */
function readUnusual(cursor: Cursor): string {
  const { text, at } = cursor;
  let end = at + 1;
  for (let code = text.charCodeAt(end); code !== QUOTE; code = text.charCodeAt(++end)) {
    // charCodeAt is NaN behind the end; a line break cannot stand inside a string.
    if (!(code >= 32)) throw unexpected(cursor, 'a closing quote');
    if (code === BACKSLASH) end++;
  }
  cursor.at = end + 1;
  return unescaped(cursor, text.slice(at, end + 1));
}

function unescaped(cursor: Cursor, quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw unexpected({ ...cursor, at: cursor.at - quoted.length }, 'valid escapes in the string');
  }
}

const LITERAL = /true|false|null|-?\d[\d.eE+-]*/y;

function readLiteral(cursor: Cursor): DocumentValue {
  LITERAL.lastIndex = cursor.at;
  const [literal] = LITERAL.exec(cursor.text) ?? [];
  if (literal === undefined) throw unexpected(cursor, 'a value');
  cursor.at += literal.length;
  if (literal === 'null') return undefined;
  if (literal === 'true' || literal === 'false') return literal === 'true';
  return literal;
}

const LINE_FEED = 10;
const SLASH = 47;

function skipSpace(cursor: Cursor): void {
  for (;;) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (code === LINE_FEED) cursor.line++;
    else if (code === SLASH && cursor.relaxed) skipComment(cursor);
    else if (code !== 32 && code !== 9 && code !== 13) return;
    cursor.at++;
  }
}

/** Leaves the cursor on the last character of the comment. */
function skipComment(cursor: Cursor): void {
  const closing = cursor.text[cursor.at + 1] === '*' ? '*/' : '\n';
  const end = cursor.text.indexOf(closing, cursor.at + 2);
  if (end === -1) throw unexpected(cursor, 'the end of the comment');
  for (const sign of cursor.text.slice(cursor.at, end)) if (sign === '\n') cursor.line++;
  cursor.at = closing === '\n' ? end - 1 : end + 1;
}

function unexpected(cursor: Cursor, expected: string): FaultError {
  const found = quote(cursor.text.slice(cursor.at, cursor.at + 40));
  return new FaultError({ code: 'bad-json', line: cursor.line, expected, found });
}

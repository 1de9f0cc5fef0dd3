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

function readValue(cursor: Cursor): DocumentValue {
  switch (cursor.text[cursor.at]) {
    case '{':
      return readObject(cursor);
    case '[':
      return readArray(cursor);
    case '"':
      return readString(cursor);
    default:
      return readLiteral(cursor);
  }
}

function readObject(cursor: Cursor): DocumentValue {
  const map = new Map<string, Member>();
  readItems(cursor, '}', () => {
    if (cursor.text[cursor.at] !== '"') throw unexpected(cursor, 'a key in quotes');
    const { line } = cursor;
    const key = readString(cursor);
    skipSpace(cursor);
    if (cursor.text[cursor.at] !== ':') throw unexpected(cursor, '":"');
    cursor.at++;
    skipSpace(cursor);
    map.set(key, { line, value: readValue(cursor) });
  });
  return map;
}

function readArray(cursor: Cursor): DocumentValue {
  const list: Member[] = [];
  readItems(cursor, ']', () => {
    const { line } = cursor;
    list.push({ line, value: readValue(cursor) });
  });
  return list;
}

/** From the opening bracket to behind the closing one. */
function readItems(cursor: Cursor, close: '}' | ']', readItem: () => void): void {
  if (++cursor.depth > MAX_DEPTH) throw unexpected(cursor, `nesting of at most ${MAX_DEPTH}`);
  cursor.at++;
  skipSpace(cursor);
  while (cursor.text[cursor.at] !== close) {
    readItem();
    skipSpace(cursor);
    if (cursor.text[cursor.at] === close) break;
    if (cursor.text[cursor.at] !== ',') throw unexpected(cursor, `"," or "${close}"`);
    cursor.at++;
    skipSpace(cursor);
    if (cursor.text[cursor.at] === close && !cursor.relaxed) throw unexpected(cursor, 'a value');
  }
  cursor.at++;
  cursor.depth--;
}

const QUOTE = 34;
const BACKSLASH = 92;

function readString(cursor: Cursor): string {
  const { text, at } = cursor;
  let end = at + 1;
  let hasEscape = false;
  for (let code = text.charCodeAt(end); code !== QUOTE; code = text.charCodeAt(++end)) {
    // charCodeAt is NaN behind the end; a line break cannot stand inside a string.
    if (!(code >= 32)) throw unexpected(cursor, 'a closing quote');
    if (code === BACKSLASH) {
      hasEscape = true;
      end++;
    }
  }
  cursor.at = end + 1;
  if (!hasEscape) return text.slice(at + 1, end);
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

// SPDX-License-Identifier: Apache-2.0
import { type DocumentValue, FaultError, MAX_DEPTH, type Member, type Parsed } from './document.ts';
import { type Cursor, readString, unexpected } from './toml-strings.ts';

type Table = Map<string, Member>;

/**
 * A TOML document in which each key and each item of a list knows its line.
 * More lenient than the standard where that does no harm: a table may be opened twice, an inline table may span lines.
 */
export function readToml(text: string): Parsed {
  const cursor: Cursor = { text, at: 0, line: 1, depth: 0 };
  const root: Table = new Map();
  try {
    let table = root;
    for (skipBlank(cursor); cursor.at < text.length; skipBlank(cursor)) {
      if (text[cursor.at] === '[') table = openTable(cursor, root);
      else readPair(cursor, table);
      endLine(cursor);
    }
    return { root };
  } catch (error) {
    if (error instanceof FaultError) return { fault: error.fault };
    throw error;
  }
}

/** `[a.b]` or `[[a.b]]`. */
function openTable(cursor: Cursor, root: Table): Table {
  const { line } = cursor;
  const brackets = cursor.text.startsWith('[[', cursor.at) ? 2 : 1;
  cursor.at += brackets;
  const keys = readKeys(cursor);
  if (!cursor.text.startsWith(']'.repeat(brackets), cursor.at)) {
    throw unexpected(cursor, `"${']'.repeat(brackets)}"`);
  }
  cursor.at += brackets;
  const last = brackets === 2 ? keys.pop() : undefined;
  const parent = descend(cursor, root, keys, line);
  if (last === undefined) return parent;
  const list = parent.get(last)?.value ?? [];
  if (!Array.isArray(list)) throw unexpected(cursor, `"${last}" to be a list of tables`);
  const table: Table = new Map();
  list.push({ line, value: table });
  parent.set(last, { line: parent.get(last)?.line ?? line, value: list });
  return table;
}

/** The table under the keys, made where it is missing; of a list of tables the last one. */
function descend(cursor: Cursor, from: Table, keys: readonly string[], line: number): Table {
  let table = from;
  for (const key of keys) {
    const held = table.get(key)?.value ?? new Map<string, Member>();
    if (!table.has(key)) table.set(key, { line, value: held });
    const inner = Array.isArray(held) ? held.at(-1)?.value : held;
    if (!(inner instanceof Map)) throw unexpected(cursor, `"${key}" to be a table`);
    table = inner;
  }
  return table;
}

function readPair(cursor: Cursor, table: Table): void {
  const { line } = cursor;
  const first = readKey(cursor);
  const keys = cursor.text[cursor.at] === '.' ? readMoreKeys(cursor, [first]) : undefined;
  if (cursor.text[cursor.at] !== '=') throw unexpected(cursor, '"="');
  cursor.at++;
  skipInline(cursor);
  const last = keys?.pop() ?? first;
  const inner = keys === undefined ? table : descend(cursor, table, keys, line);
  inner.set(last, { line, value: readValue(cursor) });
}

const BARE_KEY = /[\w-]+/y;

/** `a."b c".d`, and the space around it. */
function readKeys(cursor: Cursor): string[] {
  return readMoreKeys(cursor, [readKey(cursor)]);
}

/** What follows the first key: `."b c".d`. */
function readMoreKeys(cursor: Cursor, keys: string[]): string[] {
  while (cursor.text[cursor.at] === '.') {
    cursor.at++;
    keys.push(readKey(cursor));
    if (keys.length > MAX_DEPTH) throw unexpected(cursor, `nesting of at most ${MAX_DEPTH}`);
  }
  return keys;
}

/** One key and the space around it. */
function readKey(cursor: Cursor): string {
  skipInline(cursor);
  const sign = cursor.text[cursor.at];
  const isQuoted = sign === '"' || sign === "'";
  const key = isQuoted ? readString(cursor) : match(cursor, BARE_KEY, 'a key');
  skipInline(cursor);
  return key;
}

/** Numbers, dates (which may hold one space) and the two truths. */
const BARE_VALUE = /true|false|[+-]?(?:inf|nan)|[+-]?\d[\w:.+-]*(?: \d\d:[\w:.+-]+)?/y;

function readValue(cursor: Cursor): DocumentValue {
  switch (cursor.text[cursor.at]) {
    case '"':
    case "'":
      return readString(cursor);
    case '[':
      return readList(cursor);
    case '{':
      return readInlineTable(cursor);
    default: {
      const bare = match(cursor, BARE_VALUE, 'a value');
      return bare === 'true' || bare === 'false' ? bare === 'true' : bare;
    }
  }
}

function readList(cursor: Cursor): DocumentValue {
  const list: Member[] = [];
  readItems(cursor, ']', () => {
    const { line } = cursor;
    list.push({ line, value: readValue(cursor) });
  });
  return list;
}

function readInlineTable(cursor: Cursor): DocumentValue {
  const table: Table = new Map();
  readItems(cursor, '}', () => readPair(cursor, table));
  return table;
}

function readItems(cursor: Cursor, close: ']' | '}', readItem: () => void): void {
  if (++cursor.depth > MAX_DEPTH) throw unexpected(cursor, `nesting of at most ${MAX_DEPTH}`);
  cursor.at++;
  skipBlank(cursor);
  while (cursor.text[cursor.at] !== close) {
    readItem();
    skipBlank(cursor);
    if (cursor.text[cursor.at] === ',') cursor.at++;
    else if (cursor.text[cursor.at] !== close) throw unexpected(cursor, `"," or "${close}"`);
    skipBlank(cursor);
  }
  cursor.at++;
  cursor.depth--;
}

function match(cursor: Cursor, pattern: RegExp, expected: string): string {
  pattern.lastIndex = cursor.at;
  const [found] = pattern.exec(cursor.text) ?? [];
  if (found === undefined) throw unexpected(cursor, expected);
  cursor.at += found.length;
  return found;
}

/** Behind a statement only a comment may stand. */
function endLine(cursor: Cursor): void {
  skipInline(cursor);
  const sign = cursor.text[cursor.at];
  if (sign !== undefined && sign !== '\n' && sign !== '#' && sign !== '\r') {
    throw unexpected(cursor, 'the end of the line');
  }
}

const SPACE = 32;
const TAB = 9;

function skipInline(cursor: Cursor): void {
  for (let code = cursor.text.charCodeAt(cursor.at); code === SPACE || code === TAB; ) {
    code = cursor.text.charCodeAt(++cursor.at);
  }
}

/** Space, line breaks and comments. */
function skipBlank(cursor: Cursor): void {
  for (; cursor.at < cursor.text.length; cursor.at++) {
    const sign = cursor.text[cursor.at] ?? '';
    // Most often there is nothing to skip, or one sign of it.
    if (sign > '#') return;
    if (sign === '#') cursor.at = endOfLine(cursor);
    if (cursor.text[cursor.at] === '\n') cursor.line++;
    else if (sign !== ' ' && sign !== '\t' && sign !== '\r') return;
  }
}

function endOfLine({ text, at }: Cursor): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

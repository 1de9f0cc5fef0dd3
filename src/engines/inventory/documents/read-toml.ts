// SPDX-License-Identifier: Apache-2.0
import {
  type DocumentValue,
  FaultError,
  MAX_DEPTH,
  type Member,
  type Parsed,
  quote,
} from './document.ts';

interface Cursor {
  readonly text: string;
  at: number;
  line: number;
  depth: number;
}

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
  const keys = readKeys(cursor);
  if (cursor.text[cursor.at] !== '=') throw unexpected(cursor, '"="');
  cursor.at++;
  skipInline(cursor);
  const last = keys.pop() ?? '';
  descend(cursor, table, keys, line).set(last, { line, value: readValue(cursor) });
}

const BARE_KEY = /[\w-]+/y;

/** `a."b c".d`, and the space around it. */
function readKeys(cursor: Cursor): string[] {
  const keys: string[] = [];
  do {
    if (keys.length > 0) cursor.at++;
    skipInline(cursor);
    const sign = cursor.text[cursor.at];
    keys.push(sign === '"' || sign === "'" ? readString(cursor) : match(cursor, BARE_KEY, 'a key'));
    if (keys.length > MAX_DEPTH) throw unexpected(cursor, `nesting of at most ${MAX_DEPTH}`);
    skipInline(cursor);
  } while (cursor.text[cursor.at] === '.');
  return keys;
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

function readString(cursor: Cursor): string {
  const { text, at } = cursor;
  const sign = text[at] ?? '';
  const isLong = text.startsWith(sign.repeat(3), at);
  const mark = isLong ? sign.repeat(3) : sign;
  const start = at + mark.length;
  const end = closingMark(cursor, start, mark);
  const raw = text.slice(start, end);
  if (isLong) for (const one of raw) if (one === '\n') cursor.line++;
  cursor.at = end + mark.length;
  const body = isLong ? raw.replace(/^\r?\n/, '') : raw;
  return sign === '"' && body.includes('\\') ? unescaped(body) : body;
}

function closingMark(cursor: Cursor, start: number, mark: string): number {
  const { text } = cursor;
  const isLong = mark.length > 1;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\' && mark[0] === '"') at++;
    else if (sign === '\n' && !isLong) break;
    else if (text.startsWith(mark, at)) return isLong ? at + innerQuotes(text, at, mark) : at;
  }
  throw unexpected(cursor, `a closing ${mark}`);
}

/** `""""`: of four or five quotes in a row the first ones belong to the text. */
function innerQuotes(text: string, at: number, mark: string): number {
  if (text.startsWith(mark, at + 2)) return 2;
  return text.startsWith(mark, at + 1) ? 1 : 0;
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  e: '\u001b',
};

function unescaped(body: string): string {
  return body.replace(
    /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|\r?\n\s*|(.))/g,
    (_, short, long, sign) => {
      const code = short ?? long;
      if (code !== undefined)
        return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
      return sign === undefined ? '' : (ESCAPES[sign] ?? sign);
    },
  );
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

function skipInline(cursor: Cursor): void {
  while (cursor.text[cursor.at] === ' ' || cursor.text[cursor.at] === '\t') cursor.at++;
}

/** Space, line breaks and comments. */
function skipBlank(cursor: Cursor): void {
  for (; cursor.at < cursor.text.length; cursor.at++) {
    const sign = cursor.text[cursor.at];
    if (sign === '#') {
      const end = cursor.text.indexOf('\n', cursor.at);
      cursor.at = end === -1 ? cursor.text.length : end;
    }
    if (cursor.text[cursor.at] === '\n') cursor.line++;
    else if (sign !== ' ' && sign !== '\t' && sign !== '\r') return;
  }
}

function unexpected(cursor: Cursor, expected: string): FaultError {
  const found = quote(cursor.text.slice(cursor.at, cursor.at + 40));
  return new FaultError({ code: 'bad-toml', line: cursor.line, expected, found });
}

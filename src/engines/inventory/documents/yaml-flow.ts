// SPDX-License-Identifier: Apache-2.0
import { type DocumentValue, FaultError, MAX_DEPTH, type Member } from './document.ts';
import { UnsupportedYaml } from './read-yaml-in-full.ts';

interface Cursor {
  readonly text: string;
  readonly line: number;
  at: number;
  depth: number;
}

/** The line without its comment, which begins with " #" outside quotes. */
export function commentCut(text: string): string {
  if (text.startsWith('#')) return '';
  const at = text.indexOf(' #');
  return at === -1 ? text : text.slice(0, at);
}

/** A text in quotes at the start, and what follows it; `undefined` where the quote is not closed. */
export function readQuoted(text: string): { text: string; rest: string } | undefined {
  const mark = text[0] ?? '';
  for (let at = 1; at < text.length; at++) {
    if (text[at] === '\\' && mark === '"') at++;
    else if (text[at] === mark) {
      // 'it''s': a quote twice is one.
      if (mark === "'" && text[at + 1] === mark) at++;
      else return { text: unescaped(text.slice(1, at), mark), rest: text.slice(at + 1) };
    }
  }
  return undefined;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  0: '\0',
  e: '\u001b',
};

function unescaped(body: string, mark: string): string {
  if (mark === "'") return body.includes("'") ? body.replaceAll("''", "'") : body;
  if (!body.includes('\\')) return body;
  return body.replace(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|(.))/g, (_, short, long, sign) =>
    sign === undefined
      ? String.fromCharCode(Number.parseInt(short ?? long, 16))
      : (ESCAPES[sign] ?? sign),
  );
}

/** `{integrity: sha512-x, cpu: [x64]}` on one line. A collection that goes on below is left to the general parser. */
export function readFlow(text: string, line: number): DocumentValue {
  const cursor = { text, line, at: 0, depth: 0 };
  const value = readValue(cursor);
  if (commentCut(text.slice(cursor.at)).trim() !== '') throw new UnsupportedYaml();
  return value;
}

function readValue(cursor: Cursor): DocumentValue {
  switch (cursor.text[cursor.at]) {
    case '{':
      return readMapping(cursor);
    case '[':
      return readList(cursor);
    case '&':
    case '*':
    case '!':
      throw new UnsupportedYaml();
    default:
      return readText(cursor);
  }
}

function readMapping(cursor: Cursor): DocumentValue {
  const map = new Map<string, Member>();
  readItems(cursor, '}', () => {
    const key = readText(cursor);
    skipSpace(cursor);
    const hasValue = cursor.text[cursor.at] === ':';
    if (hasValue) cursor.at++;
    skipSpace(cursor);
    map.set(key, { line: cursor.line, value: hasValue ? readValue(cursor) : undefined });
  });
  return map;
}

function readList(cursor: Cursor): DocumentValue {
  const list: Member[] = [];
  readItems(cursor, ']', () => list.push({ line: cursor.line, value: readValue(cursor) }));
  return list;
}

function readItems(cursor: Cursor, close: ']' | '}', readItem: () => void): void {
  if (++cursor.depth > MAX_DEPTH) {
    const expected = `nesting of at most ${MAX_DEPTH}`;
    throw new FaultError({ code: 'bad-yaml', line: cursor.line, expected, found: 'more' });
  }
  cursor.at++;
  skipSpace(cursor);
  while (cursor.text[cursor.at] !== close) {
    readItem();
    skipSpace(cursor);
    if (cursor.text[cursor.at] === ',') cursor.at++;
    else if (cursor.text[cursor.at] !== close) throw new UnsupportedYaml();
    skipSpace(cursor);
  }
  cursor.at++;
  cursor.depth--;
}

function readText(cursor: Cursor): string {
  const sign = cursor.text[cursor.at];
  if (sign === '"' || sign === "'") {
    const quoted = readQuoted(cursor.text.slice(cursor.at));
    if (quoted === undefined) throw new UnsupportedYaml();
    cursor.at = cursor.text.length - quoted.rest.length;
    return quoted.text;
  }
  const start = cursor.at;
  do {
    PLAIN.lastIndex = cursor.at;
    cursor.at += PLAIN.exec(cursor.text)?.[0].length ?? 0;
  } while (skipInnerColon(cursor));
  return cursor.text.slice(start, cursor.at).trimEnd();
}

const PLAIN = /[^,[\]{}:]+/y;

/** "a:b" is a text, "a: b" and "a:}" are a key and a value. */
function skipInnerColon(cursor: Cursor): boolean {
  const next = cursor.text[cursor.at + 1];
  const isInner = cursor.text[cursor.at] === ':' && next !== undefined && !' ,[]{}'.includes(next);
  if (isInner) cursor.at++;
  return isInner;
}

function skipSpace(cursor: Cursor): void {
  while (cursor.text[cursor.at] === ' ' || cursor.text[cursor.at] === '\t') cursor.at++;
}

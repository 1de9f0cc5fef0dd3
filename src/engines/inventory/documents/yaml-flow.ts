// SPDX-License-Identifier: Apache-2.0
import { type DocumentValue, FaultError, MAX_DEPTH, type Member } from './document.ts';
import { UnsupportedYaml } from './read-yaml-in-full.ts';

interface Cursor {
  readonly text: string;
  line: number;
  at: number;
  depth: number;
  readonly anchors: ReadonlyMap<string, DocumentValue>;
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
  const first = text.indexOf(mark, 1);
  if (first === -1) return undefined;
  if (isPlain(text, first, mark))
    return { text: text.slice(1, first), rest: text.slice(first + 1) };
  const end = closingQuote(text, mark);
  if (end === undefined) return undefined;
  return { text: unescaped(text.slice(1, end), mark), rest: text.slice(end + 1) };
}

function closingQuote(text: string, mark: string): number | undefined {
  for (let at = 1; at < text.length; at++) {
    if (text[at] === '\\' && mark === '"') at++;
    else if (text[at] === mark) {
      // 'it''s': a quote twice is one.
      if (mark === "'" && text[at + 1] === mark) at++;
      else return at;
    }
  }
  return undefined;
}

/** Whether the next quote closes the text, and nothing before it means anything else than it is. */
function isPlain(text: string, end: number, mark: string): boolean {
  if (mark === "'") return text[end + 1] !== mark;
  return !text.slice(1, end).includes('\\');
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

/** `{integrity: sha512-x, cpu: [x64]}`, over as many lines as it has; `line` is that of its first sign. */
export function readFlow(
  text: string,
  line: number,
  anchors: ReadonlyMap<string, DocumentValue>,
): DocumentValue {
  const cursor: Cursor = { text, line, at: 0, depth: 0, anchors };
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
    case '*':
      return readAlias(cursor);
    case '&':
    case '!':
      throw new UnsupportedYaml();
    default:
      return readText(cursor);
  }
}

function readAlias(cursor: Cursor): DocumentValue {
  const name = readText(cursor).slice(1);
  if (!cursor.anchors.has(name)) throw new UnsupportedYaml();
  return cursor.anchors.get(name);
}

function readMapping(cursor: Cursor): DocumentValue {
  const map = new Map<string, Member>();
  readItems(cursor, '}', () => {
    const { line } = cursor;
    const key = readText(cursor);
    skipSpace(cursor);
    const hasValue = cursor.text[cursor.at] === ':';
    if (hasValue) cursor.at++;
    skipSpace(cursor);
    map.set(key, { line, value: hasValue ? readValue(cursor) : undefined });
  });
  return map;
}

function readList(cursor: Cursor): DocumentValue {
  const list: Member[] = [];
  readItems(cursor, ']', () => {
    const { line } = cursor;
    list.push({ line, value: readValue(cursor) });
  });
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
    const end = cursor.text.length - quoted.rest.length;
    // A text in quotes that goes on below is folded; nothing that we ask for is.
    if (cursor.text.slice(cursor.at, end).includes('\n')) throw new UnsupportedYaml();
    cursor.at = end;
    return quoted.text;
  }
  const start = cursor.at;
  do {
    PLAIN.lastIndex = cursor.at;
    cursor.at += PLAIN.exec(cursor.text)?.[0].length ?? 0;
  } while (skipInnerColon(cursor));
  const text = cursor.text.slice(start, cursor.at);
  const comment = text.indexOf(' #');
  if (comment === -1) return text.trimEnd();
  cursor.at = start + comment;
  return text.slice(0, comment).trimEnd();
}

const PLAIN = /[^,[\]{}:\r\n]+/y;

/** "a:b" is a text, "a: b" and "a:}" are a key and a value. */
function skipInnerColon(cursor: Cursor): boolean {
  const next = cursor.text[cursor.at + 1];
  const isInner = cursor.text[cursor.at] === ':' && next !== undefined && !' ,[]{}'.includes(next);
  if (isInner) cursor.at++;
  return isInner;
}

/** Blanks, line breaks and comments, which follow a blank. */
function skipSpace(cursor: Cursor): void {
  const code = cursor.text.charCodeAt(cursor.at);
  // Any other sign, or the end: there is nothing to skip.
  if ((code > 32 && code < 127) || Number.isNaN(code)) return;
  SPACE.lastIndex = cursor.at;
  const skipped = SPACE.exec(cursor.text)?.[0] ?? '';
  for (const sign of skipped) if (sign === '\n') cursor.line++;
  cursor.at += skipped.length;
}

const SPACE = /(?:\s+(?:#[^\n]*)?)*/y;

/** A collection that goes on over more lines was not written by a person, and none of our formats writes it so. */
const MAX_LINES = 10_000;

/** The index behind the line on which the collection that `first` opens is closed; the lines below begin at `at`. */
export function endOfFlow(lines: readonly string[], first: string, at: number): number {
  let depth = 0;
  for (let index = at; ; index++) {
    depth += depthOf(index === at ? first : (lines[index - 1] ?? ''));
    if (depth <= 0) return index;
    if (index >= lines.length || index - at > MAX_LINES) throw new UnsupportedYaml();
  }
}

const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g;

/** How many brackets a line leaves open, those in quotes and comments left out. */
function depthOf(line: string): number {
  const bare = /["']/.test(line) ? line.replace(QUOTED, '') : line;
  const signs = bare.includes('#') ? commentCut(bare) : bare;
  let depth = 0;
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at];
    if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
  }
  return depth;
}

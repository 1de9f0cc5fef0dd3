// SPDX-License-Identifier: Apache-2.0
import { FaultError, quote } from './document.ts';

/** Where a TOML document is read. */
export interface Cursor {
  readonly text: string;
  at: number;
  line: number;
  depth: number;
}

/** A text in quotes of either kind, single or three of them. */
export function readString(cursor: Cursor): string {
  const { text, at } = cursor;
  const sign = text[at] ?? '';
  const isLong = text[at + 1] === sign && text[at + 2] === sign;
  if (!isLong) return readShortString(cursor, sign);
  const mark = sign.repeat(3);
  const start = at + mark.length;
  const end = closingMark(cursor, start, mark);
  const raw = text.slice(start, end);
  for (const one of raw) if (one === '\n') cursor.line++;
  cursor.at = end + mark.length;
  const body = raw.replace(/^\r?\n/, '');
  return sign === '"' && body.includes('\\') ? unescaped(body) : body;
}

const LINE_FEED = 10;
const BACKSLASH = 92;

/** A text in quotes that ends on the line where it begins. */
function readShortString(cursor: Cursor, sign: string): string {
  const { text, at } = cursor;
  const closing = sign.charCodeAt(0);
  let hasEscape = false;
  let end = at + 1;
  for (let code = text.charCodeAt(end); code !== closing; code = text.charCodeAt(++end)) {
    // charCodeAt is NaN behind the end.
    if (code === LINE_FEED || Number.isNaN(code)) throw unexpected(cursor, `a closing ${sign}`);
    if (code === BACKSLASH && sign === '"') {
      hasEscape = true;
      end++;
    }
  }
  cursor.at = end + 1;
  const body = text.slice(at + 1, end);
  return hasEscape ? unescaped(body) : body;
}

function closingMark(cursor: Cursor, start: number, mark: string): number {
  const { text } = cursor;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\' && mark[0] === '"') at++;
    else if (text.startsWith(mark, at)) return at + innerQuotes(text, at, mark);
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

/** What stands here is not what was expected. */
export function unexpected(cursor: Cursor, expected: string): FaultError {
  const found = quote(cursor.text.slice(cursor.at, cursor.at + 40));
  return new FaultError({ code: 'bad-toml', line: cursor.line, expected, found });
}

// SPDX-License-Identifier: Apache-2.0

/** A word, a sign or a text in quotes of a program, with its line. Comments and space are left out. */
export interface Token {
  readonly kind: 'word' | 'text' | 'sign';
  readonly text: string;
  readonly line: number;
}

/** What opens a comment that ends with the line, in the language of the file; the configuration language of HashiCorp has two. */
type LineComment = '#' | '//' | '--' | '%' | '# //';

interface Cursor {
  readonly code: string;
  readonly comment: LineComment;
  at: number;
  line: number;
}

/** A build script of more tokens than this was not written by hand. */
const MAX_TOKENS = 50_000;

/**
 * The tokens of a program, read without understanding it: enough to find literals that stand where a format expects them.
 * `comment` opens a comment that ends with the line; with `//` and `--` there is also the kind of several lines.
 * A text that is not closed ends with its line.
 */
export function tokensOf(code: string, comment: LineComment): Token[] {
  const cursor: Cursor = { code, comment, at: 0, line: 1 };
  const tokens: Token[] = [];
  while (cursor.at < code.length && tokens.length < MAX_TOKENS) {
    if (skipBlank(cursor)) continue;
    tokens.push(readToken(cursor));
  }
  return tokens;
}

/** Comments of several lines, by the kind of one line that their language has too. */
const BLOCKS: Readonly<Partial<Record<LineComment, readonly [open: string, close: string]>>> = {
  '//': ['/*', '*/'],
  '# //': ['/*', '*/'],
  '--': ['--[[', ']]'],
};

/** One step over what says nothing; false where a token stands. */
function skipBlank(cursor: Cursor): boolean {
  const { code, at } = cursor;
  const sign = code[at] ?? '';
  if (sign === '\n') cursor.line++;
  if (sign === '\n' || sign === ' ' || sign === '\t' || sign === '\r') {
    cursor.at++;
    return true;
  }
  const close = closeOfComment(cursor);
  if (close === undefined) return false;
  const end = code.indexOf(close, at);
  moveTo(cursor, end === -1 ? code.length : end + (close === '\n' ? 0 : close.length));
  return true;
}

/** What ends the comment that begins here; nothing where none does. */
function closeOfComment({ code, at, comment }: Cursor): string | undefined {
  const [open, close] = BLOCKS[comment] ?? [];
  if (open !== undefined && code.startsWith(open, at)) return close;
  const isLine = comment.split(' ').some((one) => code.startsWith(one, at));
  return isLine ? '\n' : undefined;
}

function readToken(cursor: Cursor): Token {
  const { code, at, line } = cursor;
  const sign = code[at] ?? '';
  if (sign === '"' || sign === "'") return { kind: 'text', text: readText(cursor, sign), line };
  WORD.lastIndex = at;
  const word = WORD.exec(code)?.[0];
  cursor.at += word?.length ?? 1;
  return word === undefined
    ? { kind: 'sign', text: sign, line }
    : { kind: 'word', text: word, line };
}

const WORD = /[\w$]+/y;

function readText(cursor: Cursor, sign: string): string {
  const { code } = cursor;
  const isLong = code.startsWith(sign.repeat(3), cursor.at);
  const mark = isLong ? sign.repeat(3) : sign;
  const start = cursor.at + mark.length;
  let end = start;
  while (end < code.length && !code.startsWith(mark, end)) {
    if (code[end] === '\n' && !isLong) break;
    end += code[end] === '\\' ? 2 : 1;
  }
  const isClosed = code.startsWith(mark, end);
  const body = code.slice(start, end);
  moveTo(cursor, Math.min(isClosed ? end + mark.length : end, code.length));
  return body.includes('\\') ? body.replace(/\\(["'\\])/g, '$1') : body;
}

function moveTo(cursor: Cursor, end: number): void {
  for (; cursor.at < end; cursor.at++) if (cursor.code[cursor.at] === '\n') cursor.line++;
}

/** The index behind the bracket that closes the one at `open`; the end where none does. */
export function closingOf(tokens: readonly Token[], open: number): number {
  return closingIn(tokens, open) ?? tokens.length;
}

/** The same, and `undefined` where nothing closes it. */
export function closingIn(tokens: readonly Token[], open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'sign') continue;
    if ('([{'.includes(token.text)) depth++;
    else if (')]}'.includes(token.text) && --depth <= 0) return at + 1;
  }
  return undefined;
}

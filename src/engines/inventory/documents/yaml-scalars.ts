// SPDX-License-Identifier: Apache-2.0
import { type DocumentValue, FaultError, quote } from './document.ts';
import { UnsupportedYaml } from './read-yaml-in-full.ts';
import { commentCut, endOfFlow, readFlow, readQuoted } from './yaml-flow.ts';
import { cutKey, indentOf, isBlank } from './yaml-line.ts';

/** Where a YAML document is read. */
export interface Cursor {
  readonly lines: string[];
  /** Index of the current line; never on a blank line or a comment between two steps. */
  at: number;
  depth: number;
  /** What stands behind each anchor so far. */
  readonly anchors: Map<string, DocumentValue>;
}

/** A value that begins on a line already left; `indent` is that of the key it belongs to. */
export function readScalar(cursor: Cursor, text: string, indent: number): DocumentValue {
  switch (text[0]) {
    case '{':
    case '[':
      // The caller has left the line already.
      return readFlowLines(cursor, text);
    case '"':
    case "'":
      return readQuotedLines(cursor, text);
    case '|':
    case '>':
      return readLiteralBlock(cursor, indent);
    case '@':
    case '`':
    case '%':
      throw new UnsupportedYaml();
    default:
      return readPlain(cursor, commentCut(text).trimEnd(), indent);
  }
}

function readFlowLines(cursor: Cursor, first: string): DocumentValue {
  // The caller has left the line already.
  const line = cursor.at;
  const end = endOfFlow(cursor.lines, first, cursor.at);
  const below = end === cursor.at ? [] : cursor.lines.slice(cursor.at, end);
  const text = below.length === 0 ? first : [first, ...below].join('\n');
  cursor.at = end;
  return readFlow(text, line, cursor.anchors);
}

function readPlain(cursor: Cursor, first: string, indent: number): DocumentValue {
  const parts = [first];
  for (toContent(cursor); cursor.at < cursor.lines.length; toContent(cursor)) {
    const line = lineAt(cursor);
    if (indentOf(line) <= indent) break;
    if (cutKey(line, indentOf(line)) !== undefined)
      throw unexpected(cursor, 'no key inside a text');
    parts.push(commentCut(line).trim());
    cursor.at++;
  }
  const text = parts.length === 1 ? first : parts.join(' ');
  return text === '~' || text === 'null' ? undefined : text;
}

/** A quoted text of more lines than this is left to the general parser: it is read anew at each line. */
const MAX_QUOTED_LINES = 100;

function readQuotedLines(cursor: Cursor, first: string): DocumentValue {
  let text = first;
  let quoted = readQuoted(text);
  for (let count = 0; quoted === undefined && cursor.at < cursor.lines.length; count++) {
    if (count > MAX_QUOTED_LINES) throw new UnsupportedYaml();
    text = `${text} ${lineAt(cursor).trim()}`;
    cursor.at++;
    quoted = readQuoted(text);
  }
  if (quoted === undefined) throw unexpected(cursor, 'a closing quote');
  if (commentCut(quoted.rest).trim() !== '') throw unexpected(cursor, 'the end of the line');
  return quoted.text;
}

function readLiteralBlock(cursor: Cursor, indent: number): DocumentValue {
  const start = cursor.at;
  const isInside = (line: string) => line.trim() === '' || indentOf(line) > indent;
  while (cursor.at < cursor.lines.length && isInside(lineAt(cursor))) cursor.at++;
  const lines = cursor.lines.slice(start, cursor.at);
  const margin = indentOf(lines.find((line) => line.trim() !== '') ?? '');
  return lines.map((line) => line.slice(margin)).join('\n');
}

export function toContent(cursor: Cursor): void {
  while (cursor.at < cursor.lines.length && isBlank(lineAt(cursor))) cursor.at++;
}

export function lineAt(cursor: Cursor): string {
  return cursor.lines[cursor.at] ?? '';
}

export function unexpected(cursor: Cursor, expected: string): FaultError {
  const found = quote(lineAt(cursor).trim());
  return new FaultError({ code: 'bad-yaml', line: cursor.at + 1, expected, found });
}

// SPDX-License-Identifier: Apache-2.0
import { UnsupportedYaml } from './read-yaml-in-full.ts';
import { readQuoted } from './yaml-flow.ts';
import { isMark } from './yaml-marks.ts';

/** The lines without what ends them, LF or CRLF. */
export function linesOf(text: string): string[] {
  // Most files have no CR at all, and then the fast way will do.
  return text.includes('\r') ? text.split(/\r?\n/) : text.split('\n');
}

const SPACE = 32;
const HASH = 35;
const DEL = 127;

/** Whether there is nothing on the line but a comment. */
export function isBlank(line: string): boolean {
  let at = 0;
  while (line.charCodeAt(at) === SPACE) at++;
  if (at === line.length) return true;
  const code = line.charCodeAt(at);
  if (code > SPACE && code < DEL) return code === HASH;
  // Tabs, and spaces that are none of ASCII.
  return /^\s*(#|$)/.test(line);
}

/** "---", "...", "%YAML 1.2" */
export function isBetweenDocuments(line: string): boolean {
  // Asked of every line, and most begin with a blank.
  if (line.startsWith(' ')) return false;
  return /^(---|\.\.\.)(\s|$)|^%/.test(line);
}

/** The key that the line opens with and what follows its colon. */
export function cutKey(line: string, indent: number): { key: string; rest: string } | undefined {
  const sign = line[indent];
  if (sign === '"' || sign === "'") {
    const quoted = readQuoted(line.slice(indent));
    if (quoted === undefined || !/^\s*:(\s|$)/.test(quoted.rest)) return undefined;
    return { key: quoted.text, rest: quoted.rest.slice(quoted.rest.indexOf(':') + 1) };
  }
  if (sign === '{' || sign === '[' || sign === '#') return undefined;
  let colon = line.indexOf(':', indent);
  while (colon !== -1 && !endsKey(line[colon + 1])) {
    colon = line.indexOf(':', colon + 1);
  }
  if (colon === -1) return undefined;
  const key = line.slice(indent, colon).trimEnd();
  if (isMark(sign)) throw new UnsupportedYaml();
  return key.includes(' #') ? undefined : { key, rest: line.slice(colon + 1) };
}

function endsKey(next: string | undefined): boolean {
  return next === ' ' || next === undefined || next === '\t';
}

/** "- a", or "-" alone. */
export function isItem(line: string, indent: number): boolean {
  return line[indent] === '-' && (line.length === indent + 1 || line[indent + 1] === ' ');
}

/** How many blanks the line begins with. */
export function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === SPACE) indent++;
  return indent;
}

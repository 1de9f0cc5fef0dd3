// SPDX-License-Identifier: Apache-2.0
import { readQuoted } from './yaml-flow.ts';

/** The text goes beyond what plain lines are; a general reader has to read it. */
export class NotPlain extends Error {}

/** How a value is written: without quotes, in quotes, in quotes with escapes, in brackets, or on the lines below. */
export type Form = 'none' | 'plain' | 'quoted' | 'escaped' | 'flow' | 'literal';

const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const APOSTROPHE = 39;
const COLON = 58;
const SQUARE = 91;
const CURLY = 123;
const DEL = 127;

/** Where the first sign is that is no blank. */
export function behindBlanks(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

/** "name: x", "'a b': x" */
export function opensMapping(rest: string): boolean {
  const first = rest.charCodeAt(0);
  if (first === QUOTE || first === APOSTROPHE) return /^(?:"[^"\\]*"|'[^']*'):(?: |$)/.test(rest);
  return first !== CURLY && first !== SQUARE && (rest.includes(': ') || rest.endsWith(':'));
}

/** Letters, digits and what else a key begins with that means nothing in YAML. */
const KEY_START = /[\w./@$]/;

/** Where the key ends: at the first colon before a blank or the end of the line. */
export function colonOf(text: string, start: number, end: number): number {
  if (!KEY_START.test(text.charAt(start))) throw new NotPlain();
  let at = start + 1;
  while (at < end && !isColon(text, at, end)) {
    // A comment, or a blank that would be cut off the key.
    const next = text.charCodeAt(at + 1);
    if (text.charCodeAt(at) === SPACE && (next === HASH || next === COLON)) throw new NotPlain();
    at++;
  }
  // So would be a blank that is none of ASCII.
  if (at >= end || text.charCodeAt(at - 1) > DEL) throw new NotPlain();
  return at;
}

function isColon(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== COLON) return false;
  return at + 1 === end || text.charCodeAt(at + 1) === SPACE;
}

export function formOf(text: string, start: number, end: number): Form {
  switch (text[start]) {
    case "'":
    case '"':
      return quotedForm(text.slice(start, end));
    case '{':
    case '[':
      if (!FLOW.test(text.slice(start, end))) throw new NotPlain();
      return 'flow';
    case '|':
    case '>':
      return 'literal';
    case ' ':
    case '&':
    case '*':
    case '!':
    case '@':
    case '`':
    case '%':
    case '#':
      throw new NotPlain();
    default:
      // A blank that is none of ASCII would be cut off.
      if (text.charCodeAt(start) > DEL && /\s/.test(text.charAt(start))) throw new NotPlain();
      if (text.slice(start, end).includes(' #')) throw new NotPlain();
      return 'plain';
  }
}

// "{integrity: sha512-x==}", "[x64, arm64]", "{node: ^12.20.0 || >=14}": texts without anything that means something.
const WORD = String.raw`(?:[^\s,[\]{}'"#:]|:(?=[\w/.]))`;
const SCALAR = String.raw`(?:[\w=~^./@+<-]${WORD}*(?: ${WORD}+)*|'[^'\n]*')`;
const PAIR = `${SCALAR}: ${SCALAR}`;
const FLOW = new RegExp(
  String.raw`^(?:\{ ?(?:${PAIR}(?:, ${PAIR})*)? ?\}|\[ ?(?:${SCALAR}(?:, ${SCALAR})*)? ?\])$`,
);

function quotedForm(value: string): Form {
  const mark = value.charAt(0);
  if (value.indexOf(mark, 1) === value.length - 1 && !value.includes('\\')) return 'quoted';
  if (readQuoted(value)?.rest !== '') throw new NotPlain();
  return 'escaped';
}

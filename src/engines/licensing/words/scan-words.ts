// SPDX-License-Identifier: Apache-2.0
import { internWord } from './intern-word.ts';

const HYPHEN = 45;
const APOSTROPHE = 39;
const DOT = 46;
const PLUS = 43;
const SPACE = 32;
// What may end a broken word: "distri-", "distri- */".
const FARTHEST_HYPHEN = 12;

/**
 * The words of `text` from `from` up to `to`, in lower case, and a "." where a sentence may end, where that is plain ASCII without a hyphen at its end: most lines.
 * `undefined` where it is not. The same words as the regular expressions of words.ts give, only faster.
 */
export function scanWords(text: string, from: number, to: number): readonly string[] | undefined {
  const found: string[] = [];
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const end = endOfToken(text, at, to);
    if (end > at) found.push(internWord(text, at, end));
    else if (code > 127 || (code === HYPHEN && at >= to - FARTHEST_HYPHEN)) return undefined;
    else if (code === DOT && isEnd(text, at + 1, to)) found.push('.');
    at = Math.max(end, at + 1);
  }
  return found;
}

/** Where the word or number that begins at a place ends; the place itself where none does. */
function endOfToken(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  if (isLetter(code)) return endOfWord(text, at, to);
  return isDigit(code) ? endOfNumber(text, at, to) : at;
}

function isEnd(text: string, at: number, to: number): boolean {
  return at >= to || text.charCodeAt(at) <= SPACE;
}

// "modifica-tion", "licensor's", "gplv2.1", "gpl3+"
function endOfWord(text: string, from: number, to: number): number {
  let at = afterLetters(text, from, to);
  while (
    isJoint(at < to ? text.charCodeAt(at) : 0) &&
    at + 1 < to &&
    isLetter(text.charCodeAt(at + 1))
  ) {
    at = afterLetters(text, at + 1, to);
  }
  if (at < to && isDigit(text.charCodeAt(at)))
    at = afterLetters(text, afterNumber(text, at, to), to);
  return at < to && text.charCodeAt(at) === PLUS ? at + 1 : at;
}

// "2.1", "1.3c", "2+"; of "1.2rd" only the "1", as its 2 belongs to "2rd".
function endOfNumber(text: string, from: number, to: number): number {
  const end = afterNumber(text, from, to);
  const letters = end < to && isLetter(text.charCodeAt(end));
  if (letters && isAlphanumeric(end + 1 < to ? text.charCodeAt(end + 1) : 0)) {
    const dot = text.lastIndexOf('.', end - 1);
    return dot > from ? dot : end;
  }
  const whole = letters ? end + 1 : end;
  return whole < to && text.charCodeAt(whole) === PLUS ? whole + 1 : whole;
}

function afterLetters(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isLetter(text.charCodeAt(at))) at += 1;
  return at;
}

function afterNumber(text: string, from: number, to: number): number {
  let at = afterDigits(text, from, to);
  while (at + 1 < to && text.charCodeAt(at) === DOT && isDigit(text.charCodeAt(at + 1))) {
    at = afterDigits(text, at + 1, to);
  }
  return at;
}

function afterDigits(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isAlphanumeric(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

function isJoint(code: number): boolean {
  return code === HYPHEN || code === APOSTROPHE;
}

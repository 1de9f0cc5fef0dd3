// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import { combine, type Expression, type LicenseTerm } from './expression.ts';
import { canonicalExceptionId, canonicalLicenseId } from './known-ids.ts';

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly problem: Problem };

// The longest real expression we know (the Linux kernel's) has 30 terms; these limits only stop bombs.
const MOST_CHARACTERS = 100_000;
const DEEPEST_BRACKETS = 100;

const TOKEN = /\s+|[()]|[^\s()]+/g;
const LICENSE_REF = /^(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+$/i;
const ADDITION_REF = /^(?:DocumentRef-[A-Za-z0-9.-]+:)?AdditionRef-[A-Za-z0-9.-]+$/i;

/** Stops the descent; caught by `parseExpression` and nobody else. */
class Unreadable extends Error {}

interface Cursor {
  readonly tokens: readonly string[];
  next: number;
  depth: number;
}

/**
 * Reads an SPDX licence expression (SPDX 2.3 annex D, 3.0 annex B).
 *
 * Ids and operators in any case; ids come back in the list's spelling, deprecated ones as written.
 * Result: a tree, or a problem that names the place. Never throws, whatever the text.
 */
export function parseExpression(text: string): ParsedExpression {
  try {
    return { ok: true, expression: read(text) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, problem: problemAbout(text, error.message) };
  }
}

function problemAbout(text: string, what: string): Problem {
  const shown = text.length > 80 ? `${text.slice(0, 80)}...` : text;
  return {
    code: 'licensing/bad-expression',
    message: `Reading licence expression "${shown}": ${what}`,
  };
}

function read(text: string): Expression {
  if (text.length > MOST_CHARACTERS) {
    throw new Unreadable(`it is longer than ${MOST_CHARACTERS} characters`);
  }
  const tokens = (text.match(TOKEN) ?? []).filter((token) => token.trim() !== '');
  if (tokens.length === 0) throw new Unreadable('it is empty');
  const cursor: Cursor = { tokens, next: 0, depth: 0 };
  const expression = readChoice(cursor);
  const rest = tokens[cursor.next];
  if (rest !== undefined) throw new Unreadable(`expected AND, OR or the end, found "${rest}"`);
  return expression;
}

// AND binds tighter than OR: "A OR B AND C" is A OR (B AND C).
function readChoice(cursor: Cursor): Expression {
  const operands = [readConjunction(cursor)];
  while (takeWord(cursor, 'OR')) operands.push(readConjunction(cursor));
  return combine('or', operands);
}

function readConjunction(cursor: Cursor): Expression {
  const operands = [readOperand(cursor)];
  while (takeWord(cursor, 'AND')) operands.push(readOperand(cursor));
  return combine('and', operands);
}

function readOperand(cursor: Cursor): Expression {
  if (!takeWord(cursor, '(')) return readTerm(cursor);
  cursor.depth += 1;
  if (cursor.depth > DEEPEST_BRACKETS) {
    throw new Unreadable(`more than ${DEEPEST_BRACKETS} brackets are open at once`);
  }
  const inner = readChoice(cursor);
  if (!takeWord(cursor, ')')) throw new Unreadable(`expected ")", found ${found(cursor)}`);
  cursor.depth -= 1;
  return inner;
}

function readTerm(cursor: Cursor): LicenseTerm {
  const token = cursor.tokens[cursor.next];
  if (token === undefined || /^(?:AND|OR|WITH|\(|\))$/i.test(token)) {
    throw new Unreadable(`expected a licence, found ${found(cursor)}`);
  }
  cursor.next += 1;
  const license = readLicense(token);
  return takeWord(cursor, 'WITH') ? { ...license, exception: readException(cursor) } : license;
}

function readLicense(token: string): LicenseTerm {
  if (LICENSE_REF.test(token)) {
    return { kind: 'license', license: canonicalReference(token), orLater: false };
  }
  const orLater = token.endsWith('+');
  const license = canonicalLicenseId(orLater ? token.slice(0, -1) : token);
  if (license === undefined) throw new Unreadable(`"${token}" is not an SPDX licence id`);
  return { kind: 'license', license, orLater };
}

function readException(cursor: Cursor): string {
  const token = cursor.tokens[cursor.next];
  if (token === undefined) throw new Unreadable('expected an exception after WITH, found the end');
  cursor.next += 1;
  if (ADDITION_REF.test(token)) return canonicalReference(token);
  const exception = canonicalExceptionId(token);
  if (exception === undefined) throw new Unreadable(`"${token}" is not an SPDX exception id`);
  return exception;
}

// The name behind the prefix belongs to whoever wrote it and keeps its case.
function canonicalReference(token: string): string {
  return token
    .replace(/^documentref-/i, 'DocumentRef-')
    .replace(/licenseref-/i, 'LicenseRef-')
    .replace(/additionref-/i, 'AdditionRef-');
}

function takeWord(cursor: Cursor, word: string): boolean {
  if (cursor.tokens[cursor.next]?.toUpperCase() !== word) return false;
  cursor.next += 1;
  return true;
}

function found(cursor: Cursor): string {
  const token = cursor.tokens[cursor.next];
  return token === undefined ? 'the end' : `"${token}"`;
}

// SPDX-License-Identifier: Apache-2.0
import { closingIn, type Token } from './documents/code-literals.ts';
import { addProblem, type Sheet } from './sheet.ts';

const CLOSINGS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * The index behind the bracket that closes the one at `open`. Where none does the file says so in a problem, and is
 * read as if one stood behind its last token.
 */
export function blockEnd(sheet: Sheet, tokens: readonly Token[], open: number): number {
  const end = closingIn(tokens, open);
  if (end !== undefined) return end;
  const { line = 1, text = '' } = tokens[open] ?? {};
  addUnclosed(sheet, line, CLOSINGS[text] ?? text);
  return tokens.length + 1;
}

/** Says that what was opened on a line is never closed. */
export function addUnclosed(sheet: Sheet, line: number, closing: string): void {
  addProblem(sheet, 'not-closed', line, `expected ${closing} for what opens here, found the end`);
}

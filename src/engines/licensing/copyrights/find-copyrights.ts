// SPDX-License-Identifier: Apache-2.0
import { bareLine, withoutLeader } from './bare-line.ts';
import type { CopyrightStatement } from './copyright-statement.ts';
import { lineWindows } from './line-windows.ts';
import { OpeningReader } from './opening-reader.ts';
import { HINT } from './openings.ts';
import { isUnfinished, type Opening, type Said, statementsIn } from './statements-in.ts';

// A holder's name over more lines than this is a list of authors, and those come with their years.
const MOST_LINES_MORE = 4;
const YEAR = /(?:19|20)\d\d/;
const NEAR_BEFORE = 8;
const NEAR = 120;

/**
 * Every copyright statement of a text, in order, whatever comment, string or markup it stands in.
 *
 * `text` may be anything, also binary or megabytes long. A statement may go on over the next lines ("1993, 1994" and
 * below it the Regents); a line of years and names below a statement is another one. Of a file with more than some ten
 * thousand different statements the first ones are read.
 */
export function findCopyrights(text: string): readonly CopyrightStatement[] {
  const found: CopyrightStatement[] = [];
  const windows = lineWindows(text);
  const hints = new RegExp(HINT);
  const openings = new OpeningReader();
  const read = (opening: Opening) => openings.read(opening);
  for (let hint = hints.exec(text); hint !== null && !openings.isSpent; hint = hints.exec(text)) {
    if (isCode(text, hint)) continue;
    const first = windows.around(hint.index);
    const { statements, last } = goOn(statementsIn(bareLine(first.text), read), first, windows);
    found.push(...statements);
    hints.lastIndex = Math.max(hints.lastIndex, last.end);
  }
  return found;
}

// Code is full of "f(c)"; alone, that sign counts only with a year near it.
function isCode(text: string, { 0: sign, index }: RegExpExecArray): boolean {
  return (
    sign.length === 3 && !YEAR.test(text.slice(Math.max(0, index - NEAR_BEFORE), index + NEAR))
  );
}

type Windows = ReturnType<typeof lineWindows>;
type Window = ReturnType<Windows['around']>;

/** Completes the last statement of a line with the lines below, and reads further years and names there. */
function goOn(
  said: readonly Said[],
  first: Window,
  windows: Windows,
): { readonly statements: readonly CopyrightStatement[]; readonly last: Window } {
  const statements = said.slice(0, -1).map((one) => statementOf(one, first.line, first.line));
  let open = said.at(-1);
  let begun = first;
  let last = first;
  for (let more = 0; more < MOST_LINES_MORE && open !== undefined; more += 1) {
    const next = windows.after(last);
    if (next === undefined) break;
    const words = withoutLeader(bareLine(next.text));
    const longer = longerBy(open, words);
    const further = longer ?? open.another(words);
    if (further === undefined) break;
    if (further !== longer) {
      statements.push(statementOf(open, begun.line, last.line));
      begun = next;
    }
    open = further;
    last = next;
  }
  if (open !== undefined) statements.push(statementOf(open, begun.line, last.line));
  return { statements, last };
}

function longerBy(open: Said, words: string): Said | undefined {
  return isUnfinished(open) ? open.with(words) : undefined;
}

function statementOf(
  { holder, years, contacts }: Said,
  fromLine: number,
  toLine: number,
): CopyrightStatement {
  return holder === ''
    ? { years, contacts, fromLine, toLine }
    : { holder, years, contacts, fromLine, toLine };
}

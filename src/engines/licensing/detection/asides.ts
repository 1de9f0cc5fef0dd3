// SPDX-License-Identifier: Apache-2.0
import { type Document, lineAt } from './document.ts';
import type { Judgement } from './judge.ts';
import type { Statement } from './statement.ts';

// From here on a document is a licence file: one text, and a few lines around it.
const WHOLE_FILE = 0.8;
const GNU = /^(?:LicenseRef-modified-)?(?:[AL]?GPL|GFDL)-/;
const CREATIVE_COMMONS = /^CC-BY/;
const HEADING = 'how to apply these terms';
// How the appendices of the GNU licences end.
const CLOSINGS = ['instead of this license', 'all there is to it', 'their use in free software'];
const LONGEST_APPENDIX = 420;
// Without such an end: up to the example notice and no further.
const EXAMPLE_NOTICE = 120;

/**
 * What is left of the licences that running words name, beside copies of whole texts.
 * The head and the tail of a GNU text speak of its sisters, and its appendix shows how a notice would read; a Creative
 * Commons text says at its end that its own wording is under CC0. None of these grants.
 */
export function withoutAsides(
  named: readonly Statement[],
  copies: readonly Judgement[],
  document: Document,
): readonly Statement[] {
  const ofCopies = named.filter((statement) => !isClosingOf(copies, statement, document));
  const gnu = copies.filter(({ alignment }) => GNU.test(alignment.text.ids[0] ?? ''));
  if (gnu.length === 0) return ofCopies;
  const appendices = appendicesOf(document);
  const isFile = isWholeFile(gnu, document);
  return ofCopies.filter((statement) => {
    if (!GNU.test(statement.license)) return true;
    if (isFile && (statement.isBare || statement.refersTo !== undefined)) return false;
    return !appendices.some(([from, to]) => from < statement.fromLine && statement.toLine <= to);
  });
}

function isClosingOf(
  copies: readonly Judgement[],
  { license, fromLine, toLine }: Statement,
  document: Document,
): boolean {
  if (license !== 'CC0-1.0') return false;
  return copies.some(
    ({ alignment: { text, from, to } }) =>
      CREATIVE_COMMONS.test(text.ids[0] ?? '') &&
      lineAt(document, from) < fromLine &&
      toLine < lineAt(document, to - 1),
  );
}

function isWholeFile(copies: readonly Judgement[], { length }: Document): boolean {
  const claimed = copies
    .filter(({ kind }) => kind === 'exact' || kind === 'guideline-equal')
    .reduce((sum, { alignment: { from, to } }) => sum + to - from, 0);
  return claimed >= WHOLE_FILE * length;
}

/** First and last line of each appendix. */
function appendicesOf({ words }: Document): readonly (readonly [number, number])[] {
  const heading = HEADING.split(' ');
  return words.all.flatMap((word, i): (readonly [number, number])[] => {
    if (word !== heading[0] || !heading.every((part, j) => words.all[i + j] === part)) return [];
    const end = i + appendixLength(words.all.slice(i, i + LONGEST_APPENDIX)) - 1;
    return [[words.lines[i] ?? 1, words.lines[Math.min(end, words.lines.length - 1)] ?? 1]];
  });
}

function appendixLength(words: readonly string[]): number {
  const text = ` ${words.join(' ')} `;
  const ends = CLOSINGS.flatMap((closing) => {
    const place = text.indexOf(` ${closing} `);
    return place === -1 ? [] : [place + closing.length + 1];
  });
  if (ends.length === 0) return EXAMPLE_NOTICE;
  return text.slice(1, Math.min(...ends)).split(' ').length;
}

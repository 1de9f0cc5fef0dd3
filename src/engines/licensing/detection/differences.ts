// SPDX-License-Identifier: Apache-2.0
import { wordsOf } from '../words/words.ts';
import { findCopies } from './copies.ts';
import { type Corpus, corpus } from './corpus.ts';
import { type Document, lineAt, openDocument, wordAt } from './document.ts';
import type { Judgement } from './judge.ts';

/** A stretch of words: of both texts, only of the licence (`removed`), or only of the copy (`added`). */
export interface DifferencePiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly words: string;
}

/** A copy of a known text beside that text. */
export interface TextDifference {
  readonly license: string;
  /** 0 to 1. */
  readonly score: number;
  /** 1-based. */
  readonly fromLine: number;
  readonly toLine: number;
  /** The whole copy from its first to its last word; one piece `same` where it is word for word. */
  readonly pieces: readonly DifferencePiece[];
}

/**
 * Sets every copy of a known licence text in `text` beside that text, word by word.
 * Words are as they are compared: in lower case, without punctuation, comment leaders, bullets and copyright lines.
 */
export function differencesOf(text: string): readonly TextDifference[] {
  const known = corpus();
  const document = openDocument(wordsOf(text), known);
  return findCopies(document, known)
    .map((copy) => differenceOf(copy, document, known))
    .sort((a, b) => a.fromLine - b.fromLine);
}

function differenceOf(
  { alignment, score }: Judgement,
  document: Document,
  known: Corpus,
): TextDifference {
  return {
    license: alignment.text.ids[0] ?? '',
    score,
    fromLine: lineAt(document, alignment.from),
    toLine: lineAt(document, Math.max(alignment.from, alignment.to - 1)),
    pieces: piecesOf(alignment, document, known),
  };
}

function piecesOf(
  { runs, differences, text }: Judgement['alignment'],
  document: Document,
  { vocabulary, words }: Corpus,
): readonly DifferencePiece[] {
  const written = (place: number) => wordAt(document, place);
  const known = (place: number) => vocabulary[words[text.start + place] ?? -1] ?? '';
  const placed = [
    ...runs.map(({ inDocument, inText, length }) => ({
      at: inText,
      pieces: [piece('same', [inDocument, inDocument + length], written)],
    })),
    ...differences.map(({ inDocument, inText }) => ({
      // Before the run that begins at the same word.
      at: inText[0] - 0.5,
      pieces: [piece('removed', inText, known), piece('added', inDocument, written)],
    })),
  ].sort((a, b) => a.at - b.at);
  return placed.flatMap(({ pieces }) => pieces).filter(({ words: shown }) => shown !== '');
}

function piece(
  kind: DifferencePiece['kind'],
  [from, to]: readonly [number, number],
  wordAtPlace: (place: number) => string,
): DifferencePiece {
  const words = Array.from({ length: to - from }, (_, i) => wordAtPlace(from + i));
  return { kind, words: words.join(' ') };
}

// SPDX-License-Identifier: Apache-2.0
import { type Alignment, align } from './align.ts';
import { likelyTexts } from './candidates.ts';
import { chains } from './chain.ts';
import type { Corpus, KnownText } from './corpus.ts';
import type { Document } from './document.ts';
import { type Judgement, judge } from './judge.ts';
import { type Run, RunFinder } from './shared-runs.ts';
import { wholeText } from './whole-text.ts';

// A NOTICE file of a large product holds about a hundred different texts.
const MOST_ROUNDS = 120;
const LEAST_SHARE_OF_TEXT = 0.4;
// Words walked through, all rounds together: keeps five megabytes under a second. A file of 20,000 words gets all its rounds.
const MOST_WORDS_WALKED = 25_000_000;
// What is left between two copies is too short to be one.
const LEAST_GRAMS = 6;

/**
 * Copies of known texts in a document. Takes the best, claims its words, and looks again among the rest.
 * Order: as they were found, surest and longest first.
 */
export function findCopies(document: Document, corpus: Corpus): readonly Judgement[] {
  const whole = wholeText(document, corpus);
  if (whole !== undefined) {
    claim(document, whole.alignment);
    return [whole];
  }
  const finder = new RunFinder(document, corpus);
  const found: Judgement[] = [];
  for (let round = 0; round < MOST_ROUNDS && hasMore(document); round += 1) {
    if (finder.walked > MOST_WORDS_WALKED) break;
    const best = bestCopies(document, corpus, finder);
    if (best === undefined) break;
    found.push(...claimAll(best, document, corpus));
  }
  return found;
}

function hasMore({ gramPlaces, taken }: Document): boolean {
  let left = 0;
  for (let i = 0; i < gramPlaces.length && left < LEAST_GRAMS; i += 1) {
    if (taken[gramPlaces[i] ?? 0] === 0) left += 1;
  }
  return left >= LEAST_GRAMS;
}

// What was put into a copy at length may speak of another licence: "Alternatively, under the GPL".
const LONG_INSERTION = 12;

function claim({ taken }: Document, { from, to, differences }: Alignment): void {
  taken.fill(1, from, to);
  for (const { inDocument } of differences) {
    if (inDocument[1] - inDocument[0] >= LONG_INSERTION) taken.fill(0, ...inDocument);
  }
}

// Beside a clear copy only texts of which about as much is there can fit better; the others have their turn in the next round.
const CLEAR_SCORE = 0.9;
const RIVAL_SHARE = 0.65;

interface Copies {
  readonly best: Judgement;
  readonly text: KnownText;
  /** The other places where the text seems to stand, not yet looked at. */
  readonly others: readonly (readonly Run[])[];
}

function bestCopies(document: Document, corpus: Corpus, finder: RunFinder): Copies | undefined {
  let best: Copies | undefined;
  let least = Number.NEGATIVE_INFINITY;
  for (const { text: number, weight } of likelyTexts(document, corpus)) {
    const text = corpus.texts[number];
    if (text === undefined || weight < least || cannotWin(text, best?.best)) continue;
    const copies = copiesOf(text, document, corpus, finder);
    if ((copies?.best.gain ?? 0) <= (best?.best.gain ?? 0)) continue;
    best = copies;
    if ((copies?.best.score ?? 0) > CLEAR_SCORE) least = weight * RIVAL_SHARE;
  }
  return best;
}

// Nothing fits better than word for word, unless it is longer.
function cannotWin(text: KnownText, best: Judgement | undefined): boolean {
  return best?.kind === 'exact' && text.length <= best.gain;
}

function copiesOf(
  text: KnownText,
  document: Document,
  corpus: Corpus,
  finder: RunFinder,
): Copies | undefined {
  const least = LEAST_SHARE_OF_TEXT * (text.bodyEnd - text.bodyStart);
  const [first, ...others] = chains(finder.find(text), least);
  if (first === undefined) return undefined;
  const best = judge(align(first, text, document, corpus), document, corpus);
  return best === undefined ? undefined : { best, text, others };
}

/** Claims the best copy, and the others of its text that are word for word: a sibling could fit the rest better. */
function claimAll(
  { best, text, others }: Copies,
  document: Document,
  corpus: Corpus,
): readonly Judgement[] {
  claim(document, best.alignment);
  const found = [best];
  for (const chain of others) {
    const judged = judge(align(chain, text, document, corpus), document, corpus);
    if (judged?.kind !== 'exact') continue;
    claim(document, judged.alignment);
    found.push(judged);
  }
  return found;
}

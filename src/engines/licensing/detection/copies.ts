// SPDX-License-Identifier: Apache-2.0
import { type Alignment, align } from './align.ts';
import { likelyTexts } from './candidates.ts';
import { chains } from './chain.ts';
import type { Corpus, KnownText } from './corpus.ts';
import type { Document } from './document.ts';
import { type Judgement, judge } from './judge.ts';
import { RunFinder } from './shared-runs.ts';

// A NOTICE file of a large product holds about a hundred different texts.
const MOST_ROUNDS = 120;
const LEAST_SHARE_OF_TEXT = 0.4;

/**
 * Copies of known texts in a document. Takes the best, claims its words, and looks again among the rest.
 * Order: as they were found, surest and longest first.
 */
export function findCopies(document: Document, corpus: Corpus): readonly Judgement[] {
  const finder = new RunFinder(document, corpus);
  const found: Judgement[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const best = bestCopies(document, corpus, finder);
    if (best.length === 0) break;
    found.push(...best);
    for (const { alignment } of best) claim(document, alignment);
  }
  return found;
}

function claim({ taken }: Document, { from, to }: Alignment): void {
  taken.fill(1, from, to);
}

function bestCopies(document: Document, corpus: Corpus, finder: RunFinder): readonly Judgement[] {
  let best: readonly Judgement[] = [];
  for (const number of likelyTexts(document, corpus)) {
    const text = corpus.texts[number];
    if (text === undefined) continue;
    const copies = copiesOf(text, document, corpus, finder);
    if ((copies[0]?.gain ?? 0) > (best[0]?.gain ?? 0)) best = copies;
  }
  return best;
}

/** All copies of one text; those behind the best only while none of its siblings could fit them better. */
function copiesOf(
  text: KnownText,
  document: Document,
  corpus: Corpus,
  finder: RunFinder,
): readonly Judgement[] {
  const found = chains(finder.find(text), LEAST_SHARE_OF_TEXT * (text.bodyEnd - text.bodyStart));
  const copies: Judgement[] = [];
  for (const [i, chain] of found.entries()) {
    const judged = judge(align(chain, text, document, corpus), document, corpus);
    const isSure = judged?.kind === 'exact' && !overlaps(judged, copies);
    if (judged !== undefined && (i === 0 || isSure)) copies.push(judged);
  }
  return copies;
}

function overlaps({ alignment }: Judgement, others: readonly Judgement[]): boolean {
  return others.some(
    (other) => alignment.from < other.alignment.to && other.alignment.from < alignment.to,
  );
}

// SPDX-License-Identifier: Apache-2.0
import type { Alignment, Difference } from './align.ts';
import type { Corpus, KnownText } from './corpus.ts';
import { criticalWords } from './critical-words.ts';
import { type Document, wordAt } from './document.ts';
import type { Run } from './shared-runs.ts';

export interface Judgement {
  readonly alignment: Alignment;
  readonly kind: 'exact' | 'guideline-equal' | 'modified' | 'partial';
  /** Share of words that agree, body only, 0 to 1. */
  readonly score: number;
  /** Shared words less what differs: of two texts that fit one place, the better one has more. */
  readonly gain: number;
}

interface Tally {
  deleted: number;
  inserted: number;
  critical: number;
  /** A clause is missing, or one was put in. */
  clauses: number;
  /** Missing words that only few texts have: "saxpath", "california". They speak for another text. */
  rare: number;
  readonly seen: Set<number>;
  /** Words of claims that the copy lacks: only tell two otherwise equal texts apart. */
  claimed: number;
}

// "NO WARRANTY" against "WITHOUT WARRANTY" may differ; a clause cannot: MIT's shortest has 20 words, BSD's "no endorsement" 28.
const CLAUSE_MISSING = 12;
// A heading that we took for the first words of the body.
const LONGEST_HEADING = 16;
const CLAUSE_ADDED = 18;
// What replaces a name is about as long as the name; what stands where a clause was is not.
const REPLACEMENT_RATIO = 3;
const YEAR = /^(?:19|20)\d\d$/;
const LEAST_SCORE = 0.6;
const LEAST_SCORE_OF_A_COPY = 0.86;
const FEW_TEXTS = 6;
// Of a licence of one sentence every word counts.
const SHORT_TEXT = 24;
const LEAST_SCORE_OF_SHORT = 0.9;

/** How far a copy may be called by the name of the text; `undefined` when it is too little to speak of. */
export function judge(
  alignment: Alignment,
  document: Document,
  corpus: Corpus,
): Judgement | undefined {
  const { text } = alignment;
  const tally: Tally = {
    deleted: 0,
    inserted: 0,
    critical: 0,
    clauses: 0,
    rare: 0,
    seen: new Set(),
    claimed: 0,
  };
  for (const difference of alignment.differences) {
    count(tally, difference, alignment, document, corpus);
  }
  const bodyLength = text.bodyEnd - text.bodyStart;
  const shared = bodyLength - tally.deleted;
  const score = (2 * shared) / (bodyLength + shared + tally.inserted);
  if (score < (text.length < SHORT_TEXT ? LEAST_SCORE_OF_SHORT : LEAST_SCORE)) return undefined;
  const sharedWords = alignment.runs.reduce((sum, run) => sum + run.length, 0);
  const gain =
    sharedWords -
    0.7 * tally.deleted -
    1.3 * tally.rare -
    0.5 * tally.inserted -
    4 * tally.critical -
    0.05 * tally.claimed;
  const kind = kindOf(tally, score);
  if (kind === 'partial' && !hasGrant(alignment, corpus)) return undefined;
  return { alignment, kind, score, gain };
}

function kindOf({ deleted, inserted, critical, clauses }: Tally, score: number) {
  if (score < LEAST_SCORE_OF_A_COPY) return 'partial';
  if (critical > 0 || clauses > 0) return 'modified';
  return deleted + inserted === 0 ? 'exact' : 'guideline-equal';
}

const GRANTS = ['granted', 'permitted', 'permission', 'permissions', 'grants'];

// Two thirds of a short licence are its disclaimer, which stands in many; without its grant it is not there.
function hasGrant({ text, runs }: Alignment, corpus: Corpus): boolean {
  const grants = new Set(GRANTS.map((word) => corpus.numberOf.get(word)));
  const isGrant = (place: number) => grants.has(corpus.words[text.start + place]);
  const has = ({ inText, length }: Run) => indexesOf(inText, inText + length).some(isGrant);
  return runs.some(has) || !indexesOf(0, text.length).some(isGrant);
}

function indexesOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function count(
  tally: Tally,
  difference: Difference,
  { text }: Alignment,
  document: Document,
  corpus: Corpus,
): void {
  if (isClaim(difference, text.start, document, corpus)) {
    tally.claimed += difference.inText[1] - difference.inText[0];
    return;
  }
  const [tFrom, tTo] = difference.inText;
  const inserted = difference.inDocument[1] - difference.inDocument[0];
  const deleted = Math.max(0, Math.min(tTo, text.bodyEnd) - Math.max(tFrom, text.bodyStart));
  const isBody = tTo > text.bodyStart && tFrom < text.bodyEnd;
  // A version or a name changes in the title; a preamble or an appendix may differ.
  if (isBody || tFrom < LONGEST_HEADING) {
    tally.critical += criticalIn(difference, text, document, corpus, deleted > 0);
  }
  if (!isBody) return;
  const offered = isOfferedAt(difference.inDocument[0], document) ? 0 : inserted;
  tally.deleted += deleted;
  tally.inserted += offered;
  tally.rare += rareWords(difference, text.start, corpus, tally.seen);
  if (isClause(deleted, offered, tFrom === 0)) tally.clauses += 1;
}

// "Alternatively, this product may be distributed under the GPL": the offer of another licence changes nothing in this one.
function isOfferedAt(place: number, document: Document): boolean {
  return /^alternat(?:iv)?ely$/.test(wordAt(document, place));
}

const LONGEST_CLAIM = 40;

// "Portions copyright 1994 by Cold Spring Harbor": a line of a claim is dropped, unless it is wrapped into others.
function isClaim(
  { inDocument, inText }: Difference,
  start: number,
  document: Document,
  corpus: Corpus,
): boolean {
  const known = (t: number) => corpus.vocabulary[corpus.words[start + t] ?? -1] ?? '';
  const written = (d: number) => wordAt(document, d);
  const isChanged = criticalWords(inDocument, written).length > 0;
  return !isChanged && speaksOfYears(inDocument, written) && speaksOfYears(inText, known);
}

function speaksOfYears(
  [from, to]: readonly [number, number],
  word: (place: number) => string,
): boolean {
  if (from === to) return true;
  if (to - from > LONGEST_CLAIM) return false;
  let years = 0;
  for (let place = from; place < to; place += 1) if (YEAR.test(word(place))) years += 1;
  const isLed =
    word(from - 1) === 'copyright' || [0, 1, 2].some((i) => word(from + i) === 'copyright');
  return years > 0 && (isLed || years * 3 >= to - from);
}

function isClause(deleted: number, inserted: number, isFirst: boolean): boolean {
  const isHeading = isFirst && deleted <= LONGEST_HEADING;
  const isMissing = deleted >= CLAUSE_MISSING && inserted * REPLACEMENT_RATIO < deleted;
  const isAdded = inserted >= CLAUSE_ADDED && deleted * REPLACEMENT_RATIO < inserted;
  return isAdded || (isMissing && !isHeading);
}

// Each counts once: a name that was changed throughout is one change.
function rareWords(
  { inText: [from, to] }: Difference,
  start: number,
  corpus: Corpus,
  seen: Set<number>,
): number {
  let rare = 0;
  for (let t = from; t < to; t += 1) {
    const word = corpus.words[start + t] ?? 0;
    if ((corpus.textsWith[word] ?? 0) > FEW_TEXTS || seen.has(word)) continue;
    seen.add(word);
    rare += 1;
  }
  return rare;
}

function criticalIn(
  { inDocument, inText: [from, to] }: Difference,
  { start, bodyStart }: KnownText,
  document: Document,
  corpus: Corpus,
  deletedInBody: boolean,
): number {
  const known = (t: number) => corpus.vocabulary[corpus.words[start + t] ?? -1] ?? '';
  const written = (d: number) => wordAt(document, d);
  const added = criticalWords(inDocument, written);
  // A title that is left out takes its version number along, also where the first words of the body are gone with it.
  const isTitleLess = from < bodyStart && added.length === 0;
  const missing = criticalWords([isTitleLess ? Math.min(to, bodyStart) : from, to], known);
  const both = missing.filter((word) => added.includes(word));
  const missed = deletedInBody || added.length > 0 ? missing.length - both.length : 0;
  const isRenumbered = added.every(isNumber) && missing.length === 0;
  return missed + (isRenumbered ? 0 : added.length - both.length);
}

function isNumber(word: string): boolean {
  return /^\d/.test(word);
}

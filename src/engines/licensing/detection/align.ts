// SPDX-License-Identifier: Apache-2.0
import type { Corpus, KnownText } from './corpus.ts';
import type { Document } from './document.ts';
import type { Run } from './shared-runs.ts';

/** Words between two shared runs that differ: `[from, to)` on both sides; one side may be empty. */
export interface Difference {
  readonly inDocument: readonly [number, number];
  readonly inText: readonly [number, number];
}

/** A copy of a known text in the document, word by word. */
export interface Alignment {
  readonly text: KnownText;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** Shared words, in rising order on both sides. */
  readonly runs: readonly Run[];
  readonly differences: readonly Difference[];
}

// Gaps up to this area are searched word by word; a larger one is a difference as a whole.
const LARGEST_GAP_AREA = 10_000;
// How many more words than the text has are looked at before and behind the copy.
const MARGIN = 12;

/** Fills the gaps of a chain and its two ends with single shared words, and lists what differs. */
export function align(
  chain: readonly Run[],
  text: KnownText,
  document: Document,
  corpus: Corpus,
): Alignment {
  const shared = (d: number, t: number) =>
    document.taken[d] === 0 && document.numbers[d] === corpus.words[text.start + t];
  const runs = joined([
    ...before(chain, shared),
    ...chain.flatMap((run, i) => [run, ...gapAfter(run, chain[i + 1], shared)]),
    ...behind(chain, text.length, document.length, shared),
  ]);
  const first = runs[0];
  const last = runs.at(-1);
  return {
    text,
    from: first?.inDocument ?? 0,
    to: last === undefined ? 0 : last.inDocument + last.length,
    runs,
    differences: differencesOf(runs, text.length),
  };
}

type Shared = (inDocument: number, inText: number) => boolean;

function gapAfter(run: Run, next: Run | undefined, shared: Shared): readonly Run[] {
  if (next === undefined) return [];
  const d = run.inDocument + run.length;
  const t = run.inText + run.length;
  return sharedWords([d, next.inDocument], [t, next.inText], shared);
}

// At the ends there is no second run to hold on to: only words close to the copy count.
function before(chain: readonly Run[], shared: Shared): readonly Run[] {
  const first = chain[0];
  if (first === undefined || first.inText === 0) return [];
  const from = Math.max(0, first.inDocument - first.inText - MARGIN);
  const words = sharedWords([from, first.inDocument], [0, first.inText], shared);
  return closeTo(first.inDocument, [...words].reverse(), (run) => run.inDocument).reverse();
}

function behind(
  chain: readonly Run[],
  textLength: number,
  documentLength: number,
  shared: Shared,
): readonly Run[] {
  const last = chain.at(-1);
  if (last === undefined) return [];
  const d = last.inDocument + last.length;
  const t = last.inText + last.length;
  const to = Math.min(documentLength, d + (textLength - t) + MARGIN);
  return closeTo(d, sharedWords([d, to], [t, textLength], shared), (run) => run.inDocument);
}

function closeTo(edge: number, runs: readonly Run[], place: (run: Run) => number): Run[] {
  let best = 0;
  let bestScore = 0;
  let score = 0;
  let last = edge;
  for (const [i, run] of runs.entries()) {
    score += run.length - 0.5 * Math.max(0, Math.abs(place(run) - last) - 1);
    last = place(run);
    if (score > bestScore) {
      best = i + 1;
      bestScore = score;
    }
  }
  return runs.slice(0, best);
}

/** Longest common subsequence of two short stretches, as runs of one word. */
function sharedWords(
  [dFrom, dTo]: readonly [number, number],
  [tFrom, tTo]: readonly [number, number],
  shared: Shared,
): readonly Run[] {
  const height = dTo - dFrom;
  const width = tTo - tFrom;
  if (height <= 0 || width <= 0 || height * width > LARGEST_GAP_AREA) return [];
  const row = width + 1;
  const longest = new Uint16Array((height + 1) * row);
  for (let d = height - 1; d >= 0; d -= 1) {
    for (let t = width - 1; t >= 0; t -= 1) {
      longest[d * row + t] = shared(dFrom + d, tFrom + t)
        ? (longest[(d + 1) * row + t + 1] ?? 0) + 1
        : Math.max(longest[(d + 1) * row + t] ?? 0, longest[d * row + t + 1] ?? 0);
    }
  }
  return walk(longest, height, width, (d, t) => shared(dFrom + d, tFrom + t)).map(([d, t]) => ({
    inDocument: dFrom + d,
    inText: tFrom + t,
    length: 1,
  }));
}

function walk(longest: Uint16Array, height: number, width: number, shared: Shared) {
  const pairs: [number, number][] = [];
  const row = width + 1;
  let d = 0;
  let t = 0;
  while (d < height && t < width) {
    if (shared(d, t)) {
      pairs.push([d, t]);
      d += 1;
      t += 1;
    } else if ((longest[(d + 1) * row + t] ?? 0) >= (longest[d * row + t + 1] ?? 0)) d += 1;
    else t += 1;
  }
  return pairs;
}

function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const touches =
      last !== undefined &&
      last.inDocument + last.length === run.inDocument &&
      last.inText + last.length === run.inText;
    if (touches) result[result.length - 1] = { ...last, length: last.length + run.length };
    else result.push(run);
  }
  return result;
}

function differencesOf(runs: readonly Run[], textLength: number): readonly Difference[] {
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return [];
  const start = first.inDocument;
  const end = last.inDocument + last.length;
  const inside = runs.slice(1).map((run, i) => between(runs[i] ?? run, run));
  const all: readonly Difference[] = [
    { inDocument: [start, start], inText: [0, first.inText] },
    ...inside,
    { inDocument: [end, end], inText: [last.inText + last.length, textLength] },
  ];
  return all.filter(
    ({ inDocument, inText }) => inDocument[1] > inDocument[0] || inText[1] > inText[0],
  );
}

function between(run: Run, next: Run): Difference {
  return {
    inDocument: [run.inDocument + run.length, next.inDocument],
    inText: [run.inText + run.length, next.inText],
  };
}

// SPDX-License-Identifier: Apache-2.0
import type { Run } from './shared-runs.ts';

// How far back a run looks for the one before it; more only helps with texts that repeat themselves.
const LOOK_BACK = 60;
// A gap of equal length on both sides is a rewording and cheap; words that only one side has are dear.
const REWORDED_COST = 0.15;
const ONE_SIDED_COST = 0.35;

interface Link {
  readonly score: number;
  readonly before: number;
}

/**
 * The copies of one text in a document: runs in rising order on both sides, close enough to belong together.
 * Result: best copy first, copies do not overlap; only those that share at least `leastWords` words net of gaps.
 */
export function chains(runs: readonly Run[], leastWords: number): readonly (readonly Run[])[] {
  const links: Link[] = [];
  for (let i = 0; i < runs.length; i += 1) links.push(bestLink(runs, links, i));
  const ends = links
    .map((link, i) => ({ score: link.score, i }))
    .filter(({ score }) => score >= leastWords)
    .sort((a, b) => b.score - a.score || a.i - b.i);
  const used = new Set<number>();
  const copies: (readonly Run[])[] = [];
  for (const { i } of ends) {
    const copy = walkBack(runs, links, i, used);
    if (copy !== undefined) copies.push(copy);
  }
  return copies;
}

function bestLink(runs: readonly Run[], links: readonly Link[], i: number): Link {
  const run = runs[i];
  if (run === undefined) return { score: 0, before: -1 };
  let best: Link = { score: run.length, before: -1 };
  for (let j = i - 1; j >= Math.max(0, i - LOOK_BACK); j -= 1) {
    const score = (links[j]?.score ?? 0) + gain(runs[j], run);
    if (score > best.score) best = { score, before: j };
  }
  return best;
}

/** What `run` adds behind `before`; overlapping words are counted once. */
function gain(before: Run | undefined, run: Run): number {
  if (before === undefined) return Number.NEGATIVE_INFINITY;
  const overlap = overlapOf(before, run);
  if (run.length - overlap < 2) return Number.NEGATIVE_INFINITY;
  const gapInDocument = run.inDocument + overlap - (before.inDocument + before.length);
  const gapInText = run.inText + overlap - (before.inText + before.length);
  const shared = Math.min(gapInDocument, gapInText);
  const oneSided = Math.abs(gapInDocument - gapInText);
  return run.length - overlap - REWORDED_COST * shared - ONE_SIDED_COST * oneSided;
}

function overlapOf(before: Run, run: Run): number {
  const inDocument = before.inDocument + before.length - run.inDocument;
  const inText = before.inText + before.length - run.inText;
  return Math.max(0, inDocument, inText);
}

function walkBack(
  runs: readonly Run[],
  links: readonly Link[],
  end: number,
  used: Set<number>,
): readonly Run[] | undefined {
  const path: number[] = [];
  for (let i = end; i >= 0; i = links[i]?.before ?? -1) {
    if (used.has(i)) return undefined;
    path.push(i);
  }
  for (const i of path) used.add(i);
  return trimOverlaps(path.reverse().flatMap((i) => runs[i] ?? []));
}

function trimOverlaps(path: readonly Run[]): readonly Run[] {
  const trimmed: Run[] = [];
  for (const run of path) {
    const before = trimmed.at(-1);
    const overlap = before === undefined ? 0 : overlapOf(before, run);
    trimmed.push({
      inDocument: run.inDocument + overlap,
      inText: run.inText + overlap,
      length: run.length - overlap,
    });
  }
  return trimmed;
}

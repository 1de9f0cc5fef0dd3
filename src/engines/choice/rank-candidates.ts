// SPDX-License-Identifier: Apache-2.0

/** Scores go from 0, not at all, to 4, as well as one can wish. */
export const TOP_SCORE = 4;

/** What is looked at, and how much it counts against the others; any weights from 0 on, one of them above 0. */
export interface Criterion {
  readonly key: string;
  readonly weight: number;
}

export interface ScoredCandidate {
  readonly key: string;
  /** 0 to `TOP_SCORE` by key of the criterion; what nobody scored is not in here. */
  readonly scores: ReadonlyMap<string, number>;
}

/** A candidate in the order; shares are of all points that could be had, 0 to 1. */
export interface RankedCandidate {
  readonly key: string;
  /** From 1; candidates that are equal share a place. */
  readonly place: number;
  /** What is scored already: whatever is not, counts as nothing here. */
  readonly lowest: number;
  /** What it comes to if everything that is not scored turns out as well as it can. */
  readonly highest: number;
  /** Keys of the criteria that count and that nobody has scored. */
  readonly missing: readonly string[];
  /** How much of it each criterion brings, 0 to 1; the sum is `lowest`. */
  readonly parts: ReadonlyMap<string, number>;
}

/**
 * The candidates by what is scored of them, best first; equal ones in the order in which they came.
 *
 * A score counts by its weight over the sum of all weights. Result: empty shares where no criterion has a weight.
 */
export function rankCandidates(
  criteria: readonly Criterion[],
  candidates: readonly ScoredCandidate[],
): readonly RankedCandidate[] {
  const all = criteria.reduce((sum, { weight }) => sum + weight, 0) * TOP_SCORE;
  const rated = candidates
    .map((candidate) => ({ ...rate(criteria, candidate), key: candidate.key }))
    .toSorted((a, b) => b.points - a.points || b.possible - a.possible);
  return rated.map(({ key, points, possible, missing, parts }) => ({
    key,
    place: 1 + rated.findIndex((other) => other.points === points && other.possible === possible),
    lowest: shareOf(points, all),
    highest: shareOf(possible, all),
    missing,
    parts: new Map([...parts].map(([criterion, part]) => [criterion, shareOf(part, all)])),
  }));
}

function rate(criteria: readonly Criterion[], { scores }: ScoredCandidate) {
  const counting = criteria.filter(({ weight }) => weight > 0);
  const parts = new Map<string, number>();
  const missing: string[] = [];
  let possible = 0;
  for (const { key, weight } of counting) {
    const score = scores.get(key);
    if (score === undefined) missing.push(key);
    else parts.set(key, weight * score);
    possible += weight * (score ?? TOP_SCORE);
  }
  const points = [...parts.values()].reduce((sum, part) => sum + part, 0);
  return { points, possible, missing, parts };
}

function shareOf(points: number, all: number): number {
  return all === 0 ? 0 : points / all;
}

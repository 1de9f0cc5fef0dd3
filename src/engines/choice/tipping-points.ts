// SPDX-License-Identifier: Apache-2.0
import type { Criterion, ScoredCandidate } from './rank-candidates.ts';

/** How far the weight of one criterion may go, the others as they are, before another candidate is in front. */
export interface TippingPoint {
  readonly criterion: string;
  readonly weight: number;
  /** Above this weight the rival leads; absent where none does however much the criterion counts. */
  readonly above?: Tip | undefined;
  /** Below this weight the rival leads; absent where none does even if the criterion does not count at all. */
  readonly below?: Tip | undefined;
}

interface Tip {
  /** At exactly this weight both are equal. */
  readonly weight: number;
  readonly rival: string;
}

/**
 * For each criterion the weights at which the leader loses its place, the nearest on either side.
 *
 * Leader and rivals have to be scored on every criterion: with unknown scores there is no such point. The leader has at least as
 * many points as each rival. Works because the points of both are linear in one weight, and the sum of the weights is the same.
 */
export function tippingPoints(
  criteria: readonly Criterion[],
  leader: ScoredCandidate,
  rivals: readonly ScoredCandidate[],
): readonly TippingPoint[] {
  const ahead = rivals.map((rival) => ({ rival, margin: marginOver(criteria, leader, rival) }));
  return criteria.map(({ key, weight }) => {
    const tips = ahead.flatMap(({ rival, margin }) => {
      const difference = scoreOf(leader, key) - scoreOf(rival, key);
      if (difference === 0) return [];
      const at = weight - margin / difference;
      return at < 0 ? [] : [{ weight: at, rival: rival.key, isAbove: difference < 0 }];
    });
    const above = tips.filter(({ isAbove }) => isAbove).toSorted((a, b) => a.weight - b.weight)[0];
    const below = tips.filter(({ isAbove }) => !isAbove).toSorted((a, b) => b.weight - a.weight)[0];
    return { criterion: key, weight, above: tipOf(above), below: tipOf(below) };
  });
}

function tipOf(tip: Tip | undefined): Tip | undefined {
  return tip && { weight: tip.weight, rival: tip.rival };
}

function marginOver(
  criteria: readonly Criterion[],
  leader: ScoredCandidate,
  rival: ScoredCandidate,
): number {
  return criteria.reduce(
    (sum, { key, weight }) => sum + weight * (scoreOf(leader, key) - scoreOf(rival, key)),
    0,
  );
}

function scoreOf({ key, scores }: ScoredCandidate, criterion: string): number {
  const score = scores.get(criterion);
  if (score === undefined) throw new RangeError(`${key} is not scored on ${criterion}`);
  return score;
}

// SPDX-License-Identifier: Apache-2.0

/** How long something took, or has taken so far. */
export interface Spell {
  readonly length: number;
  /** Right-censored: it went on when it was last looked at, so that it takes longer than this. */
  readonly isOngoing: boolean;
}

/** What is left of 1 after many divisions; two shares closer than this are the same. */
const ROUNDING = 1e-9;

/**
 * The length within which so many per cent of the spells end, as Kaplan and Meier estimate it: the smallest one at which
 * the share that goes on has come down to the rest, exactly or further.
 *
 * Lengths: 0 or more, any order. A spell that is censored at the length at which another ends was still under way then.
 * Without censoring it is the smallest value that has at least that share at or below it.
 * Result: one of the lengths given; `undefined` where so many have not ended yet, or there are no spells.
 * Source: E. L. Kaplan, P. Meier, Nonparametric estimation from incomplete observations, JASA 53 (1958).
 */
export function percentileOf(spells: readonly Spell[], percent: number): number | undefined {
  const shortestFirst = [...spells].sort((one, other) => one.length - other.length);
  const aim = 1 - percent / 100 + ROUNDING;
  let goingOn = 1;
  let first = 0;
  while (first < shortestFirst.length) {
    const length = shortestFirst[first]?.length ?? 0;
    const next = firstLonger(shortestFirst, first, length);
    const atRisk = shortestFirst.length - first;
    const ended = shortestFirst.slice(first, next).filter(({ isOngoing }) => !isOngoing).length;
    goingOn *= (atRisk - ended) / atRisk;
    if (ended > 0 && goingOn <= aim) return length;
    first = next;
  }
  return undefined;
}

function firstLonger(shortestFirst: readonly Spell[], from: number, length: number): number {
  let next = from;
  while (shortestFirst[next]?.length === length) next += 1;
  return next;
}

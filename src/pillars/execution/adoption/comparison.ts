// SPDX-License-Identifier: Apache-2.0
import {
  type RankedCandidate,
  rankCandidates,
  type ScoredCandidate,
  type TippingPoint,
  tippingPoints,
} from '#engines/choice';
import type { Candidate } from './candidate.ts';
import { type Criterion, MOST_WEIGHT } from './criteria-words.ts';
import type { FitView } from './fit.ts';

/** A candidate of the comparison with whether it fits. */
export interface Compared {
  readonly candidate: Candidate;
  readonly fit: FitView;
}

/** A candidate in the order, by its id. */
export interface Ranked extends Omit<RankedCandidate, 'key' | 'parts' | 'missing'> {
  readonly candidateId: number;
  /** Titles of criteria that nobody has scored. */
  readonly missing: readonly string[];
}

export interface Comparison {
  /** Those that are in and miss no must-have, best first. */
  readonly ranked: readonly Ranked[];
  readonly weightSum: number;
  /** Who is in front and how sure that is. */
  readonly lead: string;
  /** What would turn the order: one sentence a criterion. */
  readonly sensitivity: readonly string[];
}

/** The order of the candidates, and in words how far it holds. One that misses a must-have has no place in it. */
export function comparisonOf(criteria: readonly Criterion[], all: readonly Compared[]): Comparison {
  const inside = all.filter(
    ({ candidate, fit }) => candidate.leftOut === undefined && fit.verdict !== 'does-not-fit',
  );
  const scored = inside.map(({ candidate }) => scoredOf(candidate));
  const ranked = rankCandidates(criteria, scored);
  const names = new Map(inside.map(({ candidate: { id, name } }) => [String(id), name]));
  const titles = new Map(criteria.map(({ key, title }) => [key, title]));
  const weightSum = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return {
    ranked: ranked.map(({ key, parts: _, missing, ...one }) => ({
      ...one,
      candidateId: Number(key),
      missing: missing.map((criterion) => titles.get(criterion) ?? criterion),
    })),
    weightSum,
    lead: leadOf({ ranked, names, weightSum }),
    sensitivity: sensitivityOf({ criteria, scored, ranked, names }),
  };
}

function scoredOf({ id, scores }: Candidate): ScoredCandidate {
  const pairs = Object.entries(scores).map(([key, { score }]) => [key, score] as const);
  return { key: String(id), scores: new Map(pairs) };
}

interface Order {
  readonly ranked: readonly RankedCandidate[];
  readonly names: ReadonlyMap<string, string>;
}

function leadOf({ ranked, names, weightSum }: Order & { readonly weightSum: number }): string {
  const [first, ...others] = ranked;
  if (first === undefined) return 'No candidate is in that meets what it must.';
  if (weightSum === 0) return 'Nothing is weighed yet, so there is no order.';
  if (first.lowest === 0) return 'Nothing is scored yet, so there is no order.';
  const name = names.get(first.key) ?? '';
  const points = `${Math.round(first.lowest * 100)} of 100`;
  if (others.length === 0) return `${name} is alone, with ${points}.`;
  const equal = others.filter(({ place }) => place === 1).map(({ key }) => names.get(key));
  if (equal.length > 0) return `${[name, ...equal].join(' and ')} are equal, with ${points}.`;
  if (ranked.every(({ missing }) => missing.length === 0))
    return `${name} is first with ${points}.`;
  const passing = others.filter(({ highest }) => highest > first.lowest);
  if (passing.length === 0)
    return `${name} is first with ${points}, whatever is still to be scored.`;
  const who = passing.map(({ key }) => names.get(key)).join(', ');
  return `${name} is first with ${points} so far; ${who} could still pass it with scores that are missing.`;
}

interface Scored extends Order {
  readonly criteria: readonly Criterion[];
  readonly scored: readonly ScoredCandidate[];
}

function sensitivityOf({ criteria, scored, ranked, names }: Scored): readonly string[] {
  const counting = criteria.filter(({ weight }) => weight > 0);
  const order = ranked.flatMap(({ key }) => scored.filter((one) => one.key === key));
  const whole = order.filter(({ scores }) => criteria.every(({ key }) => scores.has(key)));
  const [leader, ...rivals] = order;
  if (leader === undefined || rivals.length === 0 || counting.length === 0) return [];
  if (whole.length < order.length)
    return [
      'How far the order holds can be said once every candidate is scored on every criterion.',
    ];
  const name = names.get(leader.key) ?? '';
  const points = tippingPoints(criteria, leader, rivals);
  return points.map((point) => {
    const title = criteria.find(({ key }) => key === point.criterion)?.title ?? '';
    return `${title} (weight ${point.weight}): ${turnOf(point, name, names)}`;
  });
}

function turnOf(
  { weight, above, below }: TippingPoint,
  leader: string,
  names: ReadonlyMap<string, string>,
): string {
  const turns = [
    ...(above === undefined || above.weight > MOST_WEIGHT
      ? []
      : [
          `until its weight passes ${weightText(above.weight)}, then ${names.get(above.rival)} leads`,
        ]),
    ...(below === undefined
      ? []
      : [
          `until its weight falls below ${weightText(below.weight)}, then ${names.get(below.rival)} leads`,
        ]),
  ];
  if (turns.length === 0) return `${leader} stays first at any weight from 0 to ${MOST_WEIGHT}.`;
  if (above?.weight === weight || below?.weight === weight)
    return `${leader} is equal to another one at this weight.`;
  return `${leader} stays first ${turns.join('; and ')}.`;
}

function weightText(weight: number): string {
  return String(Math.round(weight * 10) / 10);
}

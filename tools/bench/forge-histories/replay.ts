// SPDX-License-Identifier: Apache-2.0
import { type IssueRating, labelClassOf, rateIssue } from '#engines/ranking';
import type { Random } from '../portfolio/random.ts';
import type { ForgeHistory, PastChange } from './forge-history.ts';
import {
  type Candidate,
  claimedDays,
  factsOn,
  hasOpenChange,
  labelsOn,
  openOn,
  projectOn,
} from './known-on.ts';

/** Puts the candidates of a day in order, best first; may leave some out. */
type Ranker = (
  candidates: readonly Candidate[],
  day: number,
  random: Random,
) => readonly Candidate[];

/** How a ranker did over all days. */
export interface Replayed {
  readonly ranker: string;
  /** Share of the first five that were hits. */
  readonly precision: number;
  /** Share of the first five that were hits and, on that day, nobody's yet: what somebody who looks for work could have done. */
  readonly free: number;
  /** The mean chance that we give the first five of becoming a hit. */
  readonly foretold: number;
  /** Normalised discounted cumulative gain of the first ten. */
  readonly gain: number;
  /** Share of the first five that were somebody's already when they were shown. */
  readonly dead: number;
  /** The same a week later. */
  readonly deadLater: number;
}

export type Measure = Exclude<keyof Replayed, 'ranker'>;

const FIRST = 5;
const CLICK_DAYS = 7;
const HIT_DAYS = 90;

const RANKERS: Readonly<Record<string, Ranker>> = {
  random: (candidates, _, random) => shuffled(candidates, random),
  'newest with a label': (candidates, day) =>
    newest(candidates.filter(({ issue }) => isMarked(labelsOn(issue, day)))),
  'use, then newest': (candidates) =>
    [...newest(candidates)].sort((a, b) => b.history.weight - a.history.weight),
  ours: (candidates, day) => ours(candidates, day, ({ score }) => score),
  'ours by chance alone': (candidates, day) => ours(candidates, day, ({ chance }) => chance.value),
};

export interface Replay {
  readonly histories: readonly ForgeHistory[];
  readonly days: readonly number[];
  readonly random: Random;
  /** Most merged changes that the author had before, for a hit. */
  readonly mostBefore: number;
}

/** Ranks the open issues of each day by each ranker, and looks at what became of the first ones. */
export function replay(asked: Replay): readonly Replayed[] {
  const hits = new Map(asked.histories.map((one) => [one, hitsOf(one, asked.mostBefore)]));
  const days = asked.days.map((day) => {
    const told = asked.histories.filter(
      ({ until = Number.POSITIVE_INFINITY }) => until >= day + HIT_DAYS,
    );
    return { day, candidates: openOn(told, day) };
  });
  return Object.entries(RANKERS).map(([ranker, rank]) => {
    const seen = days
      .filter(({ candidates }) => candidates.length >= FIRST)
      .map(({ day, candidates }) => {
        const isHit = ({ history, issue }: Candidate) => {
          const at = hits.get(history)?.get(issue.number);
          return at !== undefined && at > day && at <= day + HIT_DAYS;
        };
        return lookAt(rank(candidates, day, asked.random), { day, isHit, candidates });
      });
    const mean = (name: Measure) =>
      seen.reduce((sum, one) => sum + one[name], 0) / Math.max(1, seen.length);
    return {
      ranker,
      precision: mean('precision'),
      free: mean('free'),
      foretold: mean('foretold'),
      gain: mean('gain'),
      dead: mean('dead'),
      deadLater: mean('deadLater'),
    };
  });
}

/** Days with at least one issue that became a hit are the ones on which ranking can be told apart. */
export function countHits(histories: readonly ForgeHistory[], mostBefore: number): number {
  return histories.reduce((sum, one) => sum + hitsOf(one, mostBefore).size, 0);
}

interface Looked {
  readonly day: number;
  readonly isHit: (candidate: Candidate) => boolean;
  readonly candidates: readonly Candidate[];
}

function lookAt(ranked: readonly Candidate[], { day, isHit, candidates }: Looked) {
  const first = ranked.slice(0, FIRST);
  const hits = first.filter(isHit).length;
  const deadShare = (on: number) =>
    first.filter((one) => isDead(one, on)).length / Math.max(1, first.length);
  const gains = ranked.slice(0, 10).map((one) => Number(isHit(one)));
  const possible = candidates.filter(isHit).length;
  const ideal = discounted(Array.from({ length: Math.min(10, possible) }, () => 1));
  return {
    // Who shows fewer than five is not better for it.
    precision: hits / FIRST,
    free: first.filter((one) => isHit(one) && !isDead(one, day)).length / FIRST,
    foretold: rated(first, day).reduce((sum, { rating }) => sum + rating.chance.value, 0) / FIRST,
    gain: ideal === 0 ? 0 : discounted(gains) / ideal,
    dead: deadShare(day),
    deadLater: deadShare(day + CLICK_DAYS),
  };
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}

/** When each issue was closed by a merged change of somebody with few merged changes before. */
function hitsOf({ changes }: ForgeHistory, mostBefore: number): ReadonlyMap<number, number> {
  const merged = new Map<string, number>();
  const hits = new Map<number, number>();
  const inOrder = changes
    .filter((change): change is PastChange & { mergedAt: number } => change.mergedAt !== undefined)
    .sort((a, b) => a.mergedAt - b.mergedAt);
  for (const { author, mergedAt, closes, closedToo = [] } of inOrder) {
    const before = merged.get(author) ?? 0;
    merged.set(author, before + 1);
    if (before <= mostBefore)
      for (const number of [...closes, ...closedToo]) hits.set(number, mergedAt);
  }
  return hits;
}

function isDead({ history, issue }: Candidate, day: number): boolean {
  const { closedAt = Number.POSITIVE_INFINITY, assignedAt = Number.POSITIVE_INFINITY } = issue;
  const claimed = claimedDays(issue, day);
  return (
    closedAt <= day ||
    assignedAt <= day ||
    hasOpenChange(history, issue, day) ||
    (claimed !== undefined && claimed <= 30)
  );
}

function ours(
  candidates: readonly Candidate[],
  day: number,
  by: (rating: IssueRating) => number,
): readonly Candidate[] {
  return rated(candidates, day)
    .filter(({ rating }) => rating.closed === undefined)
    .sort((a, b) => by(b.rating) - by(a.rating))
    .map(({ candidate }) => candidate);
}

function rated(candidates: readonly Candidate[], day: number) {
  const histories = [...new Set(candidates.map(({ history }) => history))];
  const projects = new Map(histories.map((one) => [one, projectOn(one, day)]));
  return candidates.map((candidate) => {
    const { history, issue } = candidate;
    const project = projects.get(history) ?? { contribution: 0 };
    return { candidate, rating: rateIssue(factsOn(history, issue, day), project) };
  });
}

function isMarked(labels: readonly string[]): boolean {
  const found = labelClassOf(labels);
  return found === 'newcomer' || found === 'help-wanted';
}

function newest(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => b.issue.openedAt - a.issue.openedAt);
}

function shuffled(candidates: readonly Candidate[], random: Random): readonly Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ candidate }) => candidate);
}

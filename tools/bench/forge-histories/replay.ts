// SPDX-License-Identifier: Apache-2.0
import { isClaim, labelClassOf, rateIssue, rateProject } from '#engines/ranking';
import type { Random } from '../portfolio/random.ts';
import type { ForgeHistory, PastChange, PastIssue } from './forge-history.ts';

/** An issue that was open on a day, with its project. */
interface Candidate {
  readonly history: ForgeHistory;
  readonly issue: PastIssue;
}

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
  'newest with a label': (candidates) => newest(candidates.filter(({ issue }) => isMarked(issue))),
  'use, then newest': (candidates) =>
    [...newest(candidates)].sort((a, b) => b.history.weight - a.history.weight),
  ours: (candidates, day) => ours(candidates, day),
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
  const days = asked.days.map((day) => ({ day, candidates: openOn(asked.histories, day) }));
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
  for (const { author, mergedAt, closes } of inOrder) {
    const before = merged.get(author) ?? 0;
    merged.set(author, before + 1);
    if (before <= mostBefore) for (const number of closes) hits.set(number, mergedAt);
  }
  return hits;
}

function openOn(histories: readonly ForgeHistory[], day: number): readonly Candidate[] {
  return histories.flatMap((history) =>
    history.issues
      .filter(
        ({ openedAt, closedAt = Number.POSITIVE_INFINITY }) => openedAt <= day && closedAt > day,
      )
      .map((issue) => ({ history, issue })),
  );
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

function hasOpenChange({ changes }: ForgeHistory, { number }: PastIssue, day: number): boolean {
  return changes.some(
    ({ openedAt, closedAt = Number.POSITIVE_INFINITY, closes }) =>
      closes.includes(number) && openedAt <= day && closedAt > day,
  );
}

function claimedDays({ comments }: PastIssue, day: number): number | undefined {
  const claim = comments.filter(({ at, text }) => at <= day && isClaim(text)).at(-1);
  return claim === undefined ? undefined : day - claim.at;
}

function ours(candidates: readonly Candidate[], day: number): readonly Candidate[] {
  const projects = new Map(
    [...new Set(candidates.map(({ history }) => history))].map((one) => [one, worthOf(one, day)]),
  );
  return candidates
    .map((candidate) => {
      const { history, issue } = candidate;
      const contribution = projects.get(history) ?? 0;
      return { candidate, rating: rateIssue(factsOn(history, issue, day), { contribution }) };
    })
    .filter(({ rating }) => rating.score > 0)
    .sort((a, b) => b.rating.score - a.rating.score)
    .map(({ candidate }) => candidate);
}

function factsOn(history: ForgeHistory, issue: PastIssue, day: number) {
  const {
    title,
    body,
    labels,
    isOfMember,
    openedAt,
    assignedAt = Number.POSITIVE_INFINITY,
  } = issue;
  const touches = issue.comments.filter((one) => one.isOfMember && one.at <= day);
  const touched = touches.at(-1)?.at ?? (isOfMember ? openedAt : undefined);
  return {
    title,
    body,
    labels,
    isOpen: true,
    ageDays: day - openedAt,
    maintainerTouchDays: touched === undefined ? undefined : day - touched,
    isAssigned: assignedAt <= day,
    claimedDays: claimedDays(issue, day),
    hasOpenChange: hasOpenChange(history, issue, day),
  };
}

/** Contribution priority of the project by what was known of it on that day. */
function worthOf({ weight, issues, changes }: ForgeHistory, day: number): number {
  const recent = (at: number | undefined) => at !== undefined && at <= day && at > day - 365;
  const decided = changes.filter(({ isOfMember, closedAt }) => !isOfMember && recent(closedAt));
  const merged = decided.filter(({ mergedAt }) => mergedAt !== undefined).length;
  const waits = issues
    .filter(({ isOfMember, openedAt }) => !isOfMember && recent(openedAt))
    .map(({ openedAt, comments }) => {
      const answer = comments.find((one) => one.isOfMember)?.at ?? day;
      return Math.min(answer, day) - openedAt;
    })
    .sort((a, b) => a - b);
  const opened = issues.filter(({ openedAt }) => recent(openedAt)).length;
  const closed = issues.filter(({ closedAt }) => recent(closedAt)).length;
  const usages = Array.from({ length: weight }, (_, place) => {
    return { repository: String(place), scope: 'runtime', origin: 'own', depth: 1 } as const;
  });
  return rateProject({
    usages,
    repositories: 40,
    outsiderMergeRatio: decided.length < 3 ? undefined : merged / decided.length,
    daysToFirstResponse: waits.length < 3 ? undefined : waits[Math.floor(waits.length / 2)],
    closureRatio: opened === 0 ? undefined : closed / opened,
  }).contribution;
}

function isMarked({ labels }: PastIssue): boolean {
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

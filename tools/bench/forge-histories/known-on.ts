// SPDX-License-Identifier: Apache-2.0
import {
  closedBecause,
  drawOf,
  type IssueFacts,
  type IssueProject,
  rateProject,
} from '#engines/ranking';
import { isClaim } from '#platform/forges';
import type { ForgeHistory, PastChange, PastIssue } from './forge-history.ts';

/** An issue that was open on a day, with its project. */
export interface Candidate {
  readonly history: ForgeHistory;
  readonly issue: PastIssue;
}

export function openOn(histories: readonly ForgeHistory[], day: number): readonly Candidate[] {
  return histories.flatMap((history) =>
    history.issues
      .filter(
        ({ openedAt, closedAt = Number.POSITIVE_INFINITY }) => openedAt <= day && closedAt > day,
      )
      .map((issue) => ({ history, issue })),
  );
}

export function hasOpenChange(history: ForgeHistory, { number }: PastIssue, day: number): boolean {
  const changes = closersOf(history).get(number) ?? [];
  return changes.some(
    ({ openedAt, closedAt = Number.POSITIVE_INFINITY }) => openedAt <= day && closedAt > day,
  );
}

const closers = new WeakMap<ForgeHistory, ReadonlyMap<number, readonly PastChange[]>>();

/** The changes that say they close an issue, by its number. */
function closersOf(history: ForgeHistory): ReadonlyMap<number, readonly PastChange[]> {
  const known = closers.get(history);
  if (known !== undefined) return known;
  const found = new Map<number, PastChange[]>();
  for (const change of history.changes)
    for (const number of change.closes) found.set(number, [...(found.get(number) ?? []), change]);
  closers.set(history, found);
  return found;
}

export function labelsOn({ labels }: PastIssue, day: number): readonly string[] {
  return labels
    .filter(
      ({ from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }) =>
        from <= day && until > day,
    )
    .map(({ name }) => name);
}

const claims = new WeakMap<PastIssue, readonly number[]>();

/** Days since somebody last said that they take the issue. */
export function claimedDays(issue: PastIssue, day: number): number | undefined {
  const days =
    claims.get(issue) ??
    issue.comments.filter(({ text }) => isClaim(text)).map((comment) => comment.at);
  claims.set(issue, days);
  const last = days.findLast((at) => at <= day);
  return last === undefined ? undefined : day - last;
}

export function factsOn(history: ForgeHistory, issue: PastIssue, day: number): IssueFacts {
  const { title, isOfMember, openedAt, assignedAt = Number.POSITIVE_INFINITY } = issue;
  const touches = issue.comments.filter((one) => one.isOfMember && one.at <= day);
  const touched = touches.at(-1)?.at ?? (isOfMember ? openedAt : undefined);
  return {
    title,
    labels: labelsOn(issue, day),
    isOpen: true,
    isOfProject: isOfMember,
    ageDays: day - openedAt,
    maintainerTouchDays: touched === undefined ? undefined : day - touched,
    isAssigned: assignedAt <= day,
    claimedDays: claimedDays(issue, day),
    hasOpenChange: hasOpenChange(history, issue, day),
  };
}

/** The project by what was known of it on that day. */
export function projectOn(history: ForgeHistory, day: number): IssueProject {
  const first = new Map<string, { readonly at: number; readonly closed: boolean }>();
  for (const { author, isOfMember, mergedAt: at, closes } of history.changes) {
    if (isOfMember || at === undefined || at > day) continue;
    if (at < (first.get(author)?.at ?? Number.POSITIVE_INFINITY))
      first.set(author, { at, closed: closes.length > 0 });
  }
  const merged = [...first.values()].filter(({ at, closed }) => closed && at > day - 365).length;
  const contribution = worthOf(history, day);
  const open = openOn([history], day).map(({ issue }) => factsOn(history, issue, day));
  const free = open.filter((issue) => closedBecause(issue, {}) === undefined);
  const draw = free.reduce((sum, issue) => sum + drawOf(issue), 0);
  return { contribution, newcomers: { merged, openIssues: open.length, draw } };
}

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

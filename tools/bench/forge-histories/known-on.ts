// SPDX-License-Identifier: Apache-2.0
import {
  closedBecause,
  drawOf,
  type IssueFacts,
  type IssueProject,
  isClaim,
  rateProject,
} from '#engines/ranking';
import type { ForgeHistory, PastIssue } from './forge-history.ts';

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

export function hasOpenChange(
  { changes }: ForgeHistory,
  { number }: PastIssue,
  day: number,
): boolean {
  return changes.some(
    ({ openedAt, closedAt = Number.POSITIVE_INFINITY, closes }) =>
      closes.includes(number) && openedAt <= day && closedAt > day,
  );
}

export function claimedDays({ comments }: PastIssue, day: number): number | undefined {
  const claim = comments.filter(({ at, text }) => at <= day && isClaim(text)).at(-1);
  return claim === undefined ? undefined : day - claim.at;
}

export function factsOn(history: ForgeHistory, issue: PastIssue, day: number): IssueFacts {
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

/** The project by what was known of it on that day. */
export function projectOn(history: ForgeHistory, day: number): IssueProject {
  const first = new Map<string, number>();
  for (const { author, isOfMember, mergedAt } of history.changes) {
    if (isOfMember || mergedAt === undefined || mergedAt > day) continue;
    first.set(author, Math.min(mergedAt, first.get(author) ?? mergedAt));
  }
  const merged = [...first.values()].filter((at) => at > day - 365).length;
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

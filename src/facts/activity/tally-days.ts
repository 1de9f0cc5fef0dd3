// SPDX-License-Identifier: Apache-2.0
import {
  type CommitLines,
  FIRST_SOUND_DAY,
  gatherUndated,
  type Mailmap,
  type UndatedCommits,
} from '#engines/history';
import type { ContributionDay } from '#engines/metrics';
import { type Commit, dayOf, type Instant, type Window } from '#model';
import { type CommitList, createCommitList } from './commit-list.ts';
import { type Contributor, contributors } from './contributors.ts';
import { addLinesTo, type DayRow, rowOf } from './day-row.ts';

export interface TallyOptions {
  /** The key that the rows carry. */
  readonly repository?: string | undefined;
  readonly linesIn?: Window | undefined;
  readonly shallow: boolean;
  /** When the history is read: a commit cannot be of a later day. */
  readonly at?: Instant | undefined;
}

/** Commits rolled up by person, employer and day while they stream by. */
export interface DayTally {
  add(commit: Commit): void;
  /** Commits whose lines are to be counted. */
  readonly toCount: CommitList;
  /** Lines of the commit at that position of `toCount`. */
  readonly addLines: (position: number, lines: CommitLines) => void;
  result(): {
    /** Days in order, without those that cannot be true. */
    readonly days: readonly ContributionDay[];
    readonly commits: number;
    readonly merges: number;
    readonly undated: UndatedCommits;
  };
}

export function tallyDays(mailmap: Mailmap, options: TallyOptions): DayTally {
  const { repository = '' } = options;
  const { contributorOf, all } = contributors(mailmap);
  const isToCount = countingRule(options);
  const shared = new Map<string, string>();
  const toCount = createCommitList();
  const undated = gatherUndated(options.at);
  // The row of each commit in toCount.
  const rowsToCount: DayRow[] = [];
  let commits = 0;
  let merges = 0;
  return {
    toCount,
    add(commit) {
      if (commit.parents.length > 1) {
        merges += 1;
        return;
      }
      commits += 1;
      undated.add(commit);
      const day = sharedText(shared, dayOf(commit.authoredAt));
      if (day < FIRST_SOUND_DAY) return;
      const { who, rows } = contributorOf(commit.author);
      const row = rows.get(day) ?? rowOf(who, day, repository);
      if (row.commits === 0) rows.set(day, row);
      row.commits += 1;
      if (isToCount(commit, day)) {
        toCount.add(commit.id);
        rowsToCount.push(row);
      }
    },
    addLines(position, lines) {
      const row = rowsToCount[position];
      if (row) addLinesTo(row, lines);
    },
    result: () => ({ days: inOrder(all()), commits, merges, undated: undated.result() }),
  };
}

/** Whether the lines of a commit of that day are to be counted. */
function countingRule({
  linesIn,
  shallow,
}: TallyOptions): (commit: Commit, day: string) => boolean {
  if (linesIn === undefined) return () => false;
  const [from, to] = [dayOf(linesIn.from), dayOf(linesIn.to)];
  // Where a shallow clone begins, a commit seems to have written every line there is.
  return ({ parents }, day) => day >= from && day <= to && !(shallow && parents.length === 0);
}

/** One text for all that are equal: a long history has a million days and a few thousand different ones. */
function sharedText(shared: Map<string, string>, text: string): string {
  const known = shared.get(text);
  if (known !== undefined) return known;
  shared.set(text, text);
  return text;
}

/** By day, and on a day by contributor. */
function inOrder(contributors: readonly Contributor[]): readonly ContributionDay[] {
  const byDay = new Map<string, DayRow[]>();
  for (const { rows } of [...contributors].sort((one, other) => (one.key < other.key ? -1 : 1))) {
    for (const [day, row] of rows) {
      const known = byDay.get(day);
      if (known === undefined) byDay.set(day, [row]);
      else known.push(row);
    }
  }
  const days = [...byDay.keys()].sort((one, other) => (one < other ? -1 : 1));
  return days.flatMap((day) => byDay.get(day) ?? []);
}

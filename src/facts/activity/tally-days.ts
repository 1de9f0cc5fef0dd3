// SPDX-License-Identifier: Apache-2.0
import type { CommitLines, Mailmap } from '#engines/history';
import type { ContributionDay, CountedLines } from '#engines/metrics';
import { type Commit, dayOf, type Identity, type Window } from '#model';
import { type CommitList, createCommitList } from './commit-list.ts';
import { isLarge } from './large-commit.ts';
import { actorBehind, actorOf, clippedIdentity, personKey, personLabel } from './people.ts';

export interface TallyOptions {
  /** The key that the rows carry. */
  readonly repository?: string | undefined;
  readonly linesIn?: Window | undefined;
  readonly shallow: boolean;
}

/** Commits rolled up by person, employer and day while they stream by. */
export interface DayTally {
  add(commit: Commit): void;
  /** Commits whose lines are to be counted. */
  readonly toCount: CommitList;
  /** Lines of the commit at that position of `toCount`. */
  readonly addLines: (position: number, lines: CommitLines) => void;
  result(): {
    /** Days in order. */
    readonly days: readonly ContributionDay[];
    readonly commits: number;
    readonly merges: number;
  };
}

type Contributor = Pick<ContributionDay, 'person' | 'label' | 'employer' | 'actorClass'>;
type Row = { -readonly [Key in keyof ContributionDay]: ContributionDay[Key] };

export function tallyDays(mailmap: Mailmap, options: TallyOptions): DayTally {
  const { repository = '' } = options;
  const contributorOf = contributors(mailmap);
  const isToCount = countingRule(options);
  const rows = new Map<string, Row>();
  const toCount = createCommitList();
  // The row of each commit in toCount.
  const rowsToCount: Row[] = [];
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
      const contributor = contributorOf(commit.author);
      const day = dayOf(commit.authoredAt);
      const key = `${day}\0${contributor.key}`;
      const row: Row = rows.get(key) ?? { ...contributor.who, day, repository, commits: 0 };
      if (row.commits === 0) rows.set(key, row);
      row.commits += 1;
      if (isToCount(commit, day)) {
        toCount.add(commit.id);
        rowsToCount.push(row);
      }
    },
    addLines(position, lines) {
      const row = rowsToCount[position];
      if (row) row.lines = plus(row.lines, lines);
    },
    result: () => ({ days: inOrder(rows), commits, merges }),
  };
}

function plus(before: CountedLines | undefined, { added, deleted }: CommitLines): CountedLines {
  return {
    commits: (before?.commits ?? 0) + 1,
    added: (before?.added ?? 0) + added,
    deleted: (before?.deleted ?? 0) + deleted,
    large: (before?.large ?? 0) + (isLarge({ added, deleted }) ? 1 : 0),
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

interface Known {
  readonly key: string;
  readonly who: Contributor;
}

/** Looks every identity up once; the log reader hands out one object per identity. */
function contributors(mailmap: Mailmap): (author: Identity) => Known {
  const known = new Map<Identity, Known>();
  return (author) => {
    const found = known.get(author) ?? contributorBehind(author, mailmap);
    known.set(author, found);
    return found;
  };
}

function contributorBehind(author: Identity, mailmap: Mailmap): Known {
  const canonical = clippedIdentity(mailmap.canonical(author));
  const who = {
    person: personKey(canonical),
    label: personLabel(canonical),
    ...actorBehind(actorOf(author), actorOf(canonical)),
  };
  return { key: `${who.person}\0${who.employer}\0${who.actorClass}`, who };
}

function inOrder(rows: ReadonlyMap<string, Row>): readonly ContributionDay[] {
  return [...rows].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}

// SPDX-License-Identifier: Apache-2.0
import type { CommitLines } from '#engines/history';
import type { ContributionDay, CountedLines } from '#engines/metrics';
import { isLarge } from './large-commit.ts';

type Changing<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** A day's work of somebody, while it is added up. */
export type DayRow = Changing<Omit<ContributionDay, 'lines'>> & {
  lines?: Changing<CountedLines> | undefined;
};

export type Who = Pick<ContributionDay, 'person' | 'label' | 'employer' | 'actorClass'>;

// Field by field: V8 gives an object made of another one's fields a layout of its own, which takes as much as the row.
export function rowOf(
  { person, label, employer, actorClass }: Who,
  day: string,
  repository: string,
): DayRow {
  return { person, label, employer, actorClass, day, repository, commits: 0, lines: undefined };
}

export function addLinesTo(row: DayRow, { added, deleted }: CommitLines): void {
  const large = isLarge({ added, deleted }) ? 1 : 0;
  addCounted(row, { commits: 1, added, deleted, large });
}

/** Adds the work of the same day. */
export function addRowTo(row: DayRow, { commits, lines }: DayRow): void {
  row.commits += commits;
  if (lines) addCounted(row, lines);
}

function addCounted(row: DayRow, { commits, added, deleted, large }: CountedLines): void {
  row.lines ??= { commits: 0, added: 0, deleted: 0, large: 0 };
  row.lines.commits += commits;
  row.lines.added += added;
  row.lines.deleted += deleted;
  row.lines.large += large;
}

// SPDX-License-Identifier: Apache-2.0
import type { CommitLines } from '#engines/history';

// What people still read in one review is a few hundred lines; beyond, a commit is a move, an import or a generated file.
const MOST_LINES = 500;

/** Whether the commit is one of those that `CountedLines` of #engines/metrics calls large. */
export function isLarge({ added, deleted }: Pick<CommitLines, 'added' | 'deleted'>): boolean {
  return added + deleted > MOST_LINES;
}

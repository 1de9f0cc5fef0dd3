// SPDX-License-Identifier: Apache-2.0
import type { CommitLines } from '#engines/history';

/**
 * Commits that change more are large in the sense of `CountedLines` of #engines/metrics. What people still read in one review is a
 * few hundred lines; beyond, a commit is a move, an import or a generated file.
 */
export const MOST_LINES = 500;

export function isLarge({ added, deleted }: Pick<CommitLines, 'added' | 'deleted'>): boolean {
  return added + deleted > MOST_LINES;
}

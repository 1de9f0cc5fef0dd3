// SPDX-License-Identifier: Apache-2.0
import type { GitRepository } from '#platform/git';

/** What reading a whole history asks of a repository. */
export type HistorySource = Pick<
  GitRepository,
  'history' | 'tags' | 'isShallow' | 'listFiles' | 'readBlob'
>;

/** What counting lines asks of a repository. */
export type LineSource = Pick<GitRepository, 'lines'>;

/** What reading on from an earlier head asks beyond that. */
export type GrowingHistorySource = HistorySource &
  Pick<GitRepository, 'hasCommit' | 'isAncestor' | 'commitsBetween'>;

export interface ReadingOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called now and then with the count of commits read so far, merges included. */
  readonly onProgress?: ((commits: number) => void) | undefined;
}

// SPDX-License-Identifier: Apache-2.0
import { createLogReader } from '#engines/history';
import type { Commit, Problem } from '#model';
import type { HistorySource, ReadingOptions } from './history-source.ts';

/** The commits that lead to `include` and to none of `exclude`. */
export interface HistoryRange {
  readonly include: string;
  readonly exclude: readonly string[];
  /** `authors`: committer, subject and `touched` are empty in every commit, and git has an easier time. */
  readonly only?: 'authors' | undefined;
}

/** A history while it streams in. */
export interface CommitStream {
  /** To be walked once. */
  readonly commits: AsyncIterable<Commit>;
  /** Complete when the walk has ended. */
  problems(): readonly Problem[];
}

/** The commits of the range, newest first, a few at a time in memory. */
export function readCommits(
  source: Pick<HistorySource, 'history'>,
  range: HistoryRange,
  options: ReadingOptions = {},
): CommitStream {
  const reader = createLogReader();
  async function* walk(): AsyncGenerator<Commit> {
    let count = 0;
    for await (const chunk of source.history({ ...range, signal: options.signal })) {
      options.signal?.throwIfAborted();
      const commits = reader.push(chunk);
      yield* commits;
      count += commits.length;
      options.onProgress?.(count);
    }
    yield* reader.end();
  }
  return { commits: walk(), problems: () => reader.problems() };
}

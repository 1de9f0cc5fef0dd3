// SPDX-License-Identifier: Apache-2.0
import type { Instant } from './instant.ts';
import type { Identity } from './person.ts';

/** One commit of a history, as tier 1 reads it: the graph and the touched paths, no line counts. */
export interface Commit {
  /** Full object name, 40 or 64 lower-case hex digits. */
  readonly id: string;
  readonly parents: readonly string[];
  readonly author: Identity;
  readonly committer: Identity;
  readonly authoredAt: Instant;
  readonly committedAt: Instant;
  readonly subject: string;
  /** Paths touched against the first parent; empty for a merge that `git log --raw` shows nothing of. */
  readonly touched: readonly string[];
}

/** A tag that names a commit; `at` is the tagger's date, or the commit's for a lightweight tag. */
export interface Tag {
  readonly name: string;
  readonly commit: string;
  readonly at: Instant;
}

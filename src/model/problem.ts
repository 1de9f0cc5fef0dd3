// SPDX-License-Identifier: Apache-2.0

/**
 * The world is untidy: a bad lockfile, an unreadable object, a rate limit.
 * A value in a result; never thrown, never dropped.
 */
export interface Problem {
  /** Stable and readable, room first: `inventory/bad-json`. */
  readonly code: string;
  /** What we were doing, to what, what happened: `Reading Cargo.lock line 40: expected a version, found "]"`. */
  readonly message: string;
  readonly path?: string | undefined;
  /** 1-based. */
  readonly line?: number | undefined;
}

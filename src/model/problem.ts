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

/** Longer than any sentence of ours; what is longer quotes a file, and a file may hold a name of a million characters. */
const MAX_MESSAGE = 2000;

/** The same problems, each with a message that a page, a log and a table can hold. */
export function briefProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.every(({ message }) => message.length <= MAX_MESSAGE)) return problems;
  return problems.map(briefProblem);
}

/** The same problem, see `briefProblems`. */
export function briefProblem(problem: Problem): Problem {
  const { message } = problem;
  if (message.length <= MAX_MESSAGE) return problem;
  // Half of a character outside the basic plane is no text, and a database refuses it.
  const start = message.slice(0, MAX_MESSAGE).replace(/[\uD800-\uDBFF]$/, '');
  return { ...problem, message: `${start}...` };
}

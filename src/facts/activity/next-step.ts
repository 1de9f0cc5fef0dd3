// SPDX-License-Identifier: Apache-2.0
import type { GrowingHistorySource } from './history-source.ts';
import type { HistoryRange } from './read-commits.ts';

/** How far the history of a repository had been read. */
export interface HistoryMark {
  readonly head: string;
  readonly shallow: boolean;
}

/**
 * What brings the stored history to the new head.
 * `from-scratch`: forget all, then read. `go-on`: forget `gone`, then read. Both read `range`.
 */
export type NextStep =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'from-scratch'; readonly range: HistoryRange }
  | { readonly kind: 'go-on'; readonly range: HistoryRange; readonly gone: AsyncIterable<string> };

export async function nextStep(
  source: GrowingHistorySource,
  before: HistoryMark | undefined,
  now: HistoryMark,
): Promise<NextStep> {
  // The boundary of a shallow clone moves, and commits behind it come and go without the head saying so.
  const cannotCompare = before === undefined || before.shallow || now.shallow;
  if (!cannotCompare && before.head === now.head) return { kind: 'nothing' };
  if (cannotCompare || !(await source.hasCommit(before.head))) {
    return { kind: 'from-scratch', range: { include: now.head, exclude: [] } };
  }
  const range = { include: now.head, exclude: [before.head] };
  const isContinued = await source.isAncestor(before.head, now.head);
  const gone = isContinued ? nothing() : source.commitsBetween(before.head, now.head);
  return { kind: 'go-on', range, gone };
}

async function* nothing(): AsyncGenerator<never> {}

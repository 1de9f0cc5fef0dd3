// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';

/** What to say of a clone that has only the newest part of its history. */
export function shallowProblems(shallow: boolean): readonly Problem[] {
  if (!shallow) return [];
  const message =
    'Reading the history: the clone is shallow, so older commits are missing; `git fetch --unshallow` brings them';
  return [{ code: 'activity/shallow-clone', message }];
}

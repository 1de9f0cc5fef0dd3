// SPDX-License-Identifier: Apache-2.0
import type { ImportedCurations } from '#pillars/compliance';
import type { CurationsImportReply } from '#surfaces/contract';
import type { ScopesByName } from './scopes-by-name.ts';

/** What taking over a file changes, with the names of what decisions are for. */
export function importReply(
  { changes, problems, ...counts }: ImportedCurations,
  names: Pick<ScopesByName, 'nameOf'>,
): CurationsImportReply {
  return {
    ...counts,
    changes: changes.map(({ scope, effects, ...change }) => ({
      ...change,
      scope: { ...scope, name: names.nameOf(scope) },
      effects: [...effects],
    })),
    problems: problems.map(({ code, message }) => ({ code, message })),
  };
}

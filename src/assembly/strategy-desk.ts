// SPDX-License-Identifier: Apache-2.0
import type { StrategyDesk } from '#surfaces/cli';
import type { AsUser } from './as-user.ts';
import { shownDecisions } from './decisions-room.ts';
import { answerOf, situationOf } from './what-if/index.ts';
import { byName } from './who-by-name.ts';

/** `lanthorn decisions` and `lanthorn what-if`, in the organisation and on behalf of whoever `asUser` says; an empty one
 * stays empty until files are imported. */
export function strategyDesk(asUser: AsUser, asUserOfAny: AsUser): StrategyDesk {
  return {
    exportStrategy: (flags) =>
      asUserOfAny(flags, async (office, user) => {
        const { exportedFiles, strategySchemas } = await import('./strategy-files/index.ts');
        return { files: await exportedFiles(office, user), schemas: strategySchemas() };
      }),
    importStrategy: (files, approval, flags) =>
      asUserOfAny(flags, async (office, user) => {
        const { importFiles } = await import('./strategy-files/index.ts');
        return importFiles(office, user, files, approval);
      }),
    whatIf: (scenario, flags) =>
      asUser(flags, async (office, user) => answerOf(await situationOf(office, user), scenario)),
    decisions: (search, flags) =>
      asUser(flags, async (office, user) =>
        byName(
          office,
          user,
          await shownDecisions(office, user, await office.strategy.decisions(user, { search })),
        ),
      ),
  };
}

// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path';
import type { Config } from '#platform/config';
import type { Flags, ImportDesk } from '#surfaces/cli';
import { furnish } from './furnish.ts';
import { importSbomFiles } from './sbom-files.ts';
import { withOrganisation } from './with-office.ts';

/** Where the program was started. */
interface Start {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingFolder: string;
}

/** `lanthorn import`: on behalf of whoever stands at the terminal, and judged before it ends. */
export function importDesk(
  { environment, workingFolder }: Start,
  configOf: (flags: Flags) => Config,
): ImportDesk {
  const user = environment.USER ?? environment.LOGNAME ?? environment.USERNAME ?? 'somebody';
  return {
    importSboms: (paths, { flags, onStep, ...options }) =>
      withOrganisation(configOf(flags), async (office, program) => {
        await furnish(office, program);
        const principal = { ...program, actor: `cli:${user}` };
        const whole = paths.map((path) => resolve(workingFolder, path));
        const given = { ...options, onFile: onStep };
        const files = await importSbomFiles(office, principal, whole, given);
        onStep('judging');
        await office.compliance.judge(principal, office.clock.now());
        return files;
      }),
  };
}

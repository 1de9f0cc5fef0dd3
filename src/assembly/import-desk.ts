// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path';
import type { ImportDesk } from '#surfaces/cli';
import type { AsUser } from './as-user.ts';
import { importSbomFiles } from './sbom-files.ts';

/** `lanthorn import`: judged before it ends. */
export function importDesk(workingFolder: string, asUser: AsUser): ImportDesk {
  return {
    importSboms: (paths, { flags, onStep, ...options }) =>
      asUser(flags, async (office, user) => {
        const whole = paths.map((path) => resolve(workingFolder, path));
        const given = { ...options, onFile: onStep };
        const files = await importSbomFiles(office, user, whole, given);
        onStep('judging');
        await office.compliance.judge(user, office.clock.now());
        return files;
      }),
  };
}

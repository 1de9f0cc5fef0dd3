// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path';
import type { Principal } from '#model';
import type { ImportDesk, RemovedSbom } from '#surfaces/cli';
import type { AsUser } from './as-user.ts';
import { judgeAtOnce } from './ask-for-work.ts';
import type { Office } from './office.ts';
import { importedNamed, removeSbom } from './remove-sbom.ts';
import { importSbomFiles } from './sbom-files.ts';

/** `lanthorn import`: judged before it ends. */
export function importDesk(workingFolder: string, asUser: AsUser): ImportDesk {
  return {
    importSboms: (paths, { flags, onStep, ...options }) =>
      asUser(flags, async (office, user) => {
        const whole = paths.map((path) => resolve(workingFolder, path));
        const given = { ...options, onFile: onStep };
        const files = await importSbomFiles(office, user, whole, given);
        await judge(office, user, onStep);
        return files;
      }),
    removeSboms: (names, { flags, onStep }) =>
      asUser(flags, async (office, user) => {
        const removed: RemovedSbom[] = [];
        for (const name of names) {
          const id = await importedNamed(office, user, name);
          removed.push({ repositoryId: id, name: (await removeSbom(office, user, id)).name });
        }
        await judge(office, user, onStep);
        return removed;
      }),
  };
}

async function judge(
  office: Office,
  user: Principal,
  onStep: (step: string) => void,
): Promise<void> {
  onStep('judging');
  await judgeAtOnce(office, user);
}

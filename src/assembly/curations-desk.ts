// SPDX-License-Identifier: Apache-2.0
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { CurationsDesk } from '#surfaces/cli';
import type { AsUser } from './as-user.ts';
import { judgeAtOnce } from './ask-for-work.ts';
import { curationFilesAt, isYamlName } from './curation-files.ts';
import { importReply } from './curations-import-reply.ts';
import { scopesByName } from './scopes-by-name.ts';

/** `lanthorn curations`, in the organisation and on behalf of whoever `asUser` says. */
export function curationsDesk(workingFolder: string, asUser: AsUser): CurationsDesk {
  return {
    exportCurations: (flags, path) =>
      asUser(flags, async (office, user) => {
        const { nameOf } = await scopesByName(office, user);
        if (path !== undefined && !isYamlName(path)) {
          const files = await office.curations.exportFolder(user, nameOf);
          return fillFolder(resolve(workingFolder, path), files);
        }
        const text = await office.curations.exportFile(user, nameOf);
        if (path === undefined) return { text, written: 0, removed: 0 };
        await writeFile(resolve(workingFolder, path), text);
        return { written: 1, removed: 0 };
      }),
    importCurations: (flags, { path, apply }) =>
      asUser(flags, async (office, user) => {
        const names = await scopesByName(office, user);
        const files = await curationFilesAt(resolve(workingFolder, path));
        const at = office.clock.now();
        const taken = await office.curations.import(user, { files, names, isTrial: !apply }, at);
        if (apply) await judgeAtOnce(office, user);
        return importReply(taken, names);
      }),
  };
}

/** Writes the files, and removes files of decisions that are not among them: who imports the folder takes over what is in it. */
async function fillFolder(folder: string, files: ReadonlyMap<string, string>) {
  await mkdir(folder, { recursive: true });
  const wanted = new Set([...files.keys()].map((path) => join(folder, path)));
  const old = (await curationFilesAt(folder)).filter(({ source }) => !wanted.has(source));
  for (const { source } of old) await rm(source);
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return { written: files.size, removed: old.length };
}

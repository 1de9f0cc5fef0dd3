// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { type Principal, Refusal } from '#model';
import type { RunningJob } from '#platform/jobs';
import { everySoOften, type Pace } from './every-so-often.ts';
import type { Office } from './office.ts';
import { type ImportedFile, importSbomFiles, sbomFilesIn } from './sbom-files.ts';

/** Often enough for people; a look costs one `stat` for each file. */
const EVERY_MS = 10_000;

/** Looks at the folder until the signal; when a file is new or has changed, asks for an import of them all. */
export function watchFolder(
  office: Office,
  principal: Principal,
  folder: string,
  { signal, everyMs = EVERY_MS }: Pace,
): Promise<void> {
  let seen = '';
  return everySoOften(office, `Looking into ${folder}`, { signal, everyMs }, async () => {
    const now = await stateOf(folder);
    if (now !== seen && now !== '') await askForImport(office, principal, folder, now);
    seen = now;
  });
}

/** Changes when a file comes, goes or is written to; empty where there is none. */
async function stateOf(folder: string): Promise<string> {
  const files = await sbomFilesIn([folder]);
  const states = files.map(async ({ path }) => {
    const found = await stat(path).catch(() => undefined);
    return `${path} ${found?.size} ${found?.mtimeMs}`;
  });
  return (await Promise.all(states)).join('\n');
}

/** A job for each state: one that is under way may have read a file before it changed. */
function askForImport(
  { jobs }: Office,
  principal: Principal,
  folder: string,
  state: string,
): Promise<number> {
  const key = createHash('sha256').update(`${folder}\n${state}`).digest('hex');
  return jobs.enqueue(principal, {
    kind: 'import-folder',
    subject: folder.slice(0, 300),
    key,
    data: { folder },
  });
}

/** Imports what lies in the folder; what was imported before costs no more than reading it. */
export async function importFolderJob(
  office: Office,
  { principal, data, signal, progress }: RunningJob<{ folder: string }>,
): Promise<void> {
  let count = 0;
  const files = await importSbomFiles(office, principal, [data.folder], {
    signal,
    onFile: (path) => progress(count++, undefined, path),
  });
  const refused = files.filter(({ state }) => state === 'refused');
  progress(files.length, files.length, summaryOf(files));
  if (refused.length > 0) throw someRefused(refused);
}

function summaryOf(files: readonly ImportedFile[]): string {
  const count = (...states: readonly ImportedFile['state'][]) =>
    files.filter(({ state }) => states.includes(state)).length;
  return `${count('imported', 'replaced', 'older')} imported, ${count('known')} known already`;
}

const SOME = 5;

/** A refusal is not tried again: the file has to change, and then there is another job. */
function someRefused(refused: readonly ImportedFile[]): Refusal {
  const shown = refused.slice(0, SOME).map(({ path, message }) => `${path}: ${message}`);
  const more = refused.length > SOME ? [`And ${refused.length - SOME} more.`] : [];
  return new Refusal(
    'invalid',
    'sbom/some-refused',
    [...shown, ...more].join(' '),
    'Mend or remove the files; they are looked at again when they change.',
  );
}

// SPDX-License-Identifier: Apache-2.0
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Refusal } from '#model';

/** A file of a strategy; its path is within the folder, with strokes. */
export interface StrategyFile {
  readonly path: string;
  readonly text: string;
}

const MOST_FILES = 5000;
/** What an export writes, and the next one takes away again. */
const OURS =
  /^((strategy|kpis|people|radar)\.yaml|(objectives|initiatives|decisions|frameworks|adoptions)\/[^/]+\.yaml)$/;

/** The YAML files of a folder, in the order of their paths; schemas, notes and hidden folders are passed over. */
export async function readStrategyFolder(folder: string): Promise<readonly StrategyFile[]> {
  const paths = (await yamlIn(folder)).sort((one, other) => (one < other ? -1 : 1));
  if (paths.length > MOST_FILES)
    throw unreadable(folder, `it has ${paths.length} files, more than ${MOST_FILES}`);
  return Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })),
  );
}

/** Writes the files, and takes away those that an earlier export wrote and this one does not have. */
export async function writeStrategyFolder(
  folder: string,
  files: readonly StrategyFile[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const wanted = new Set(files.map(({ path }) => path));
  for (const path of await yamlIn(folder)) {
    if (OURS.test(path) && !wanted.has(path)) await rm(join(folder, path));
  }
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function yamlIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      throw unreadable(folder, error instanceof Error ? error.message : 'it cannot be read');
    },
  );
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')));
}

function unreadable(folder: string, why: string): Refusal {
  return new Refusal(
    'invalid',
    'cli/unreadable-folder',
    `Reading ${folder}: ${why}.`,
    'Name a folder that "lanthorn export strategy" wrote.',
  );
}

// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeZip } from '#engines/evidence-pack';
import { Refusal } from '#model';
import { readTextFiles } from '#platform/archives';
import type { StrategyFile } from './export-strategy.ts';
import { strategySchemas } from './schemas.ts';

/** The files and the schemas that editors find by their first lines, in one folder of an archive. */
export function archiveOf(files: readonly StrategyFile[]): Uint8Array {
  const schemas = strategySchemas().map(({ name, text }) => ({
    path: `schemas/${name}.schema.json`,
    text,
  }));
  return writeZip(
    [...files, ...schemas].map(({ path, text }) => ({
      path: `strategy/${path}`,
      content: Buffer.from(text),
    })),
  );
}

/** The YAML files of an archive by their paths within the folder of the strategy; refuses what is no archive. */
export async function filesInArchive(archive: Uint8Array): Promise<readonly StrategyFile[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lanthorn-upload-'));
  try {
    const path = join(folder, 'strategy.zip');
    await writeFile(path, archive);
    return withoutFolder(await yamlFilesIn(path));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const YAML = /^(?!(.*\/)?[._])[^\0]*\.ya?ml$/;

async function yamlFilesIn(path: string): Promise<readonly StrategyFile[]> {
  const files: StrategyFile[] = [];
  const { signal } = new AbortController();
  for await (const read of readTextFiles([path], { wanted: YAML, signal })) {
    if (!('text' in read)) throw noArchive(read.message.replaceAll(path, 'the archive'));
    files.push({ path: read.path.slice(path.length + 1), text: read.text });
  }
  if (files.length === 0) throw noArchive('it holds no YAML file');
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** Whoever packs a folder packs its name, too. */
function withoutFolder(files: readonly StrategyFile[]): readonly StrategyFile[] {
  const [first] = files;
  const place = files.find(({ path }) => /(^|\/)(strategy|kpis)\.yaml$/.test(path))?.path;
  const top = (place ?? first?.path ?? '').split('/').slice(0, -1).join('/');
  if (top === '' || place === undefined) return files;
  return files.map(({ path, text }) => ({
    path: path.startsWith(`${top}/`) ? path.slice(top.length + 1) : path,
    text,
  }));
}

function noArchive(why: string): Refusal {
  return new Refusal(
    'invalid',
    'strategy/no-archive',
    `Reading the archive of the strategy: ${why.replace(/\.$/, '')}.`,
    'Choose a zip archive as this page saves it, or the files themselves.',
  );
}

// SPDX-License-Identifier: Apache-2.0
import { type CurationsFile, type FiledCurations, filedCurations } from '#pillars/compliance';
import { contentOf, filesIn } from './files-in.ts';

const YAML_NAME = /\.ya?ml$/i;

/** Whether a path names one file of decisions, and no folder of such. */
export function isYamlName(path: string): boolean {
  return YAML_NAME.test(path);
}

/** The file, or every file of decisions in the folder; what else lies in a folder is passed over. */
export async function curationFilesAt(path: string): Promise<readonly CurationsFile[]> {
  const files: CurationsFile[] = [];
  for (const { path: source, isFound } of await filesIn([path], YAML_NAME)) {
    const yaml = new TextDecoder().decode(await contentOf(source));
    if (!isFound || isCurations(yaml)) files.push({ yaml, source });
  }
  return files;
}

/** The decisions at a path, to go by without a database; nothing decided where there is no path. */
export async function filedCurationsAt(path: string | undefined): Promise<FiledCurations> {
  return filedCurations(path === undefined ? [] : await curationFilesAt(path));
}

/** "format: lanthorn-curations/1". */
function isCurations(yaml: string): boolean {
  return /^format: *["']?lanthorn-curations\//m.test(yaml);
}

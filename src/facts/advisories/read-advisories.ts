// SPDX-License-Identifier: Apache-2.0
import { type Advisory, readAdvisory } from '#engines/advisories';
import type { Problem } from '#model';
import { readTextFiles } from '#platform/archives';

/** `{"id": ...}` of OSV, or YAML of the Python Packaging Authority. */
const RECORDS = /\.(?:json|ya?ml)$/i;
/** Longer ones are nobody's, and would not fit into an index. */
const LONGEST_NAME = 500;

/**
 * Every record in folders, zip archives and single files, one at a time. What is no record is a Problem with its path.
 *
 * Refuses a path that is not there.
 */
export async function* readAdvisories(
  paths: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Advisory | Problem> {
  for await (const file of readTextFiles(paths, { wanted: RECORDS, signal })) {
    if ('code' in file) yield file;
    else yield withinBounds(readAdvisory(file.text, file.path), file.path);
  }
}

function withinBounds(read: Advisory | Problem, path: string): Advisory | Problem {
  if ('code' in read) return read;
  const names = [read.id, ...read.affected.flatMap(({ ecosystem, name }) => [ecosystem, name])];
  if (names.every((name) => name.length <= LONGEST_NAME)) return read;
  return {
    code: 'advisories/bad-record',
    message: `Reading the advisory ${path}: an id or name has more than ${LONGEST_NAME} characters`,
    path,
  };
}

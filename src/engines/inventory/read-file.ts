// SPDX-License-Identifier: Apache-2.0
import { briefProblems, type Problem } from '#model';
import { readers } from './ecosystems/index.ts';
import type { NotedReading } from './notes.ts';
import { ourSide } from './our-side.ts';
import { pathIndex } from './path-index.ts';
import type { Reader } from './reader.ts';

/** The largest lockfiles known have about 5 million characters; beyond ten times that nobody wrote it for us. */
const MAX_CHARACTERS = 50_000_000;

// Most files of a repository, whatever their names: no reader is asked about them.
const NEVER_READ = new Set(
  '.js .mjs .cjs .jsx .ts .mts .cts .tsx .go .rs .c .h .cc .cpp .hpp .cs .java .kt .php .md .rst .html .css .scss .png .svg .gif .jpg .snap .sh .pyi'.split(
    ' ',
  ),
);

const firstReader = pathIndex(readers);

// The path asked last: the join asks several times for each file.
let latest: { readonly path: string; readonly reader: Reader | undefined } | undefined;

/** The reader for a file, by its path from the root of the repository; `undefined` for a file that names no packages. */
export function readerFor(path: string): Reader | undefined {
  if (NEVER_READ.has(path.slice(path.lastIndexOf('.')))) return undefined;
  if (latest?.path !== path) latest = { path, reader: firstReader(path) };
  return latest.reader;
}

/**
 * What one file says: the projects it describes, the packages it names, and who asks for whom.
 *
 * An unknown path gives an empty reading. Never throws: a file that cannot be read gives one problem with path and line.
 */
export function readFile(path: string, text: string): NotedReading {
  const reader = readerFor(path);
  if (reader === undefined) return onlyProblems([]);
  if (text.length > MAX_CHARACTERS) {
    const message = `Reading ${path}: expected at most ${MAX_CHARACTERS} characters, found ${text.length}`;
    return onlyProblems([{ code: 'inventory/too-large', message, path }]);
  }
  const ours = ourSide(path, text.replace(/^\uFEFF/, ''));
  const reading = reader.read(ours.text, path);
  const problems = briefProblems(reading.problems);
  return {
    ...reading,
    problems: ours.problem === undefined ? problems : [ours.problem, ...problems],
  };
}

function onlyProblems(problems: readonly Problem[]): NotedReading {
  return { projects: [], components: [], edges: [], problems };
}

// SPDX-License-Identifier: Apache-2.0
import { endingsOf } from './pattern-endings.ts';
import type { Reader } from './reader.ts';

/** How much of the end of a path tells which readers may have to do with it: `yml`, `ock`. */
const SIGNS = 3;

/**
 * Finds the first reader that answers to a path, as asking one after the other would; each path is asked of the few whose
 * patterns can end as it does. A repository has thousands of paths, and most belong to no reader.
 */
export function pathIndex(readers: readonly Reader[]): (path: string) => Reader | undefined {
  const keys = new Map(readers.map((reader) => [reader, keysOf(reader)]));
  const byKey = new Map<string, Candidates>();
  const having = (key: string) =>
    candidates(
      readers.filter((one) => keys.get(one)?.some((own) => own === key || own === ANY_KEY)),
    );
  for (const key of [...keys.values()].flat()) if (!byKey.has(key)) byKey.set(key, having(key));
  const others = having(ANY_KEY);
  return (path) => {
    const { byName, byPath } = byKey.get(path.slice(-SIGNS).toLowerCase()) ?? others;
    const named = byName(path.slice(path.lastIndexOf('/') + 1));
    const placed = byPath(path);
    if (named === undefined || placed === undefined) return named ?? placed;
    return readers.indexOf(named) < readers.indexOf(placed) ? named : placed;
  };
}

type Find = (path: string) => Reader | undefined;

interface Candidates {
  /** Asked with the name of a file alone. A repository has the same names in many folders, so answers are kept. */
  readonly byName: Find;
  /** Asked with the whole path. */
  readonly byPath: Find;
}

function candidates(all: readonly Reader[]): Candidates {
  return {
    byName: remembering(firstOf(all.filter(isOfName))),
    byPath: firstOf(all.filter((reader) => !isOfName(reader))),
  };
}

// "(^|\/)package\.json$": what follows the folders cannot match a "/".
const ANY_FOLDER = '(^|\\/)';
const MAY_MATCH_SLASH = /[./]|\[\^|\\[^dw]/;

function isOfName({ files: { source } }: Reader): boolean {
  if (!source.startsWith(ANY_FOLDER)) return false;
  const rest = source
    .slice(ANY_FOLDER.length)
    .replaceAll('[^/]', '')
    .replace(/\\[.$+-]/g, '');
  return !MAY_MATCH_SLASH.test(rest);
}

/** The first that answers; all of them are asked in one go before: most paths are of no reader. */
function firstOf(all: readonly Reader[]): Find {
  const flags = new Set(all.map(({ files }) => files.flags));
  const patterns = [...flags].map((own) => {
    const sources = all.filter(({ files }) => files.flags === own).map(({ files }) => files.source);
    return new RegExp(sources.map((source) => `(?:${source})`).join('|'), own);
  });
  return (path) =>
    patterns.some((pattern) => pattern.test(path))
      ? all.find((reader) => reader.files.test(path))
      : undefined;
}

/** More different names than this are forgotten again. */
const MAX_NAMES = 5_000;

function remembering(find: Find): Find {
  const known = new Map<string, Reader | undefined>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined || known.has(name)) return found;
    if (known.size === MAX_NAMES) known.clear();
    const reader = find(name);
    known.set(name, reader);
    return reader;
  };
}

const ANY_KEY = '';

function keysOf({ files }: Reader): readonly string[] {
  return endingsOf(files).map((ending) =>
    ending.length < SIGNS ? ANY_KEY : ending.slice(-SIGNS).toLowerCase(),
  );
}

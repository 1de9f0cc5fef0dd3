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
    const { mayRead, all } = byKey.get(path.slice(-SIGNS).toLowerCase()) ?? others;
    if (!mayRead(path)) return undefined;
    return all.find((reader) => reader.files.test(path));
  };
}

interface Candidates {
  /** Asks all of them in one go: most paths are of no reader. */
  readonly mayRead: (path: string) => boolean;
  readonly all: readonly Reader[];
}

function candidates(all: readonly Reader[]): Candidates {
  const flags = new Set(all.map(({ files }) => files.flags));
  const patterns = [...flags].map((own) => {
    const sources = all.filter(({ files }) => files.flags === own).map(({ files }) => files.source);
    return new RegExp(sources.map((source) => `(?:${source})`).join('|'), own);
  });
  return { all, mayRead: (path) => patterns.some((pattern) => pattern.test(path)) };
}

const ANY_KEY = '';

function keysOf({ files }: Reader): readonly string[] {
  return endingsOf(files).map((ending) =>
    ending.length < SIGNS ? ANY_KEY : ending.slice(-SIGNS).toLowerCase(),
  );
}

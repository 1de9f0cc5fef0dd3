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
  const byKey = new Map<string, readonly Reader[]>();
  const having = (key: string) =>
    readers.filter((one) => keys.get(one)?.some((own) => own === key || own === ANY_KEY));
  for (const key of [...keys.values()].flat()) if (!byKey.has(key)) byKey.set(key, having(key));
  const others = having(ANY_KEY);
  return (path) => {
    const candidates = byKey.get(path.slice(-SIGNS).toLowerCase()) ?? others;
    return candidates.find((reader) => reader.files.test(path));
  };
}

const ANY_KEY = '';

function keysOf({ files }: Reader): readonly string[] {
  return endingsOf(files).map((ending) =>
    ending.length < SIGNS ? ANY_KEY : ending.slice(-SIGNS).toLowerCase(),
  );
}

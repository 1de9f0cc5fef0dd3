// SPDX-License-Identifier: Apache-2.0
import { readFile } from '#engines/inventory';
import type { ReadManifest } from '#facts/components';
import { ThreadFailure } from '#platform/threads';
import type { ProgramThreads } from './open-program-threads.ts';

// Below this a file is read faster than it is handed over and back: 0.1 MB take some 10 ms.
const WORTH_A_THREAD = 65_536;

/**
 * Reads small files here and large ones, from so many characters on, in a thread; one that no thread can bear is one problem.
 * Where nobody waits meanwhile and nothing is done beside it, a thread costs more than it brings: its own start and the copying.
 */
export function manifestReading(
  threads: ProgramThreads,
  worthAThread = WORTH_A_THREAD,
): ReadManifest {
  return async (path, text, signal) => {
    if (text.length < worthAThread) return readFile(path, text);
    try {
      return await threads.run('readManifest', { path, text }, signal);
    } catch (error) {
      if (!(error instanceof ThreadFailure)) throw error;
      const message = `Reading ${path}: given up. ${error.message}`;
      return {
        projects: [],
        components: [],
        edges: [],
        problems: [{ code: `inventory/too-much-${error.reason}`, message, path }],
      };
    }
  };
}

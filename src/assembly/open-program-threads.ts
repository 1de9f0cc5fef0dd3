// SPDX-License-Identifier: Apache-2.0
import { extname } from 'node:path';
import { openThreads, type ThreadOptions, type Threads } from '#platform/threads';
import type { threadWorks } from './thread-works.ts';

export type ProgramThreads = Threads<typeof threadWorks>;

/** Threads for the pure works of this program; none is started before one is asked for. */
export function openProgramThreads(limits: Omit<ThreadOptions, 'script'> = {}): ProgramThreads {
  // "./thread.ts" from source, "./thread.js" once built.
  const script = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);
  return openThreads({ script, ...limits });
}

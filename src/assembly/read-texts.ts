// SPDX-License-Identifier: Apache-2.0
import type { ReadTexts } from '#facts/sources';
import { ThreadFailure } from '#platform/threads';
import type { ProgramThreads } from './open-program-threads.ts';

/** Reads texts in threads; where a batch is too much for one, text by text, so that only the culprit goes unread. */
export function textReading(threads: ProgramThreads): ReadTexts {
  const read: ReadTexts['read'] = async (texts, signal) => {
    try {
      return await threads.run('readSources', texts, signal);
    } catch (error) {
      if (!(error instanceof ThreadFailure)) throw error;
      if (texts.length <= 1) return texts.map(() => undefined);
      const alone = [];
      for (const text of texts) alone.push(...(await read([text], signal)));
      return alone;
    }
  };
  // One more than work, so that the next batch is at hand.
  return { atOnce: threads.size + 1, read };
}

// SPDX-License-Identifier: Apache-2.0
import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '#model';
import { MOST_BYTES, messageOf, unreadable } from './problems.ts';
import type { TextFile } from './text-file.ts';

/** One file as UTF-8. */
export async function readTextFile(path: string): Promise<TextFile | Problem> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return unreadable(path, `it has ${size} bytes, more than ${MOST_BYTES}`);
    return { path, text: await readFile(path, 'utf8') };
  } catch (error) {
    return unreadable(path, messageOf(error));
  }
}

// SPDX-License-Identifier: Apache-2.0
import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '#model';

/** Node cannot hold more than half a gigabyte in one text; bills of whole distributions have a tenth of that. */
const MAX_BYTES = 300_000_000;

/** The text of a file that somebody names; refuses (`cli/unreadable-file`) a file that cannot be read or is too large. */
export async function fileText(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size <= MAX_BYTES) return await readFile(path, 'utf8');
    throw new Error(`it has ${size} bytes, more than ${MAX_BYTES}`);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Refusal(
      'invalid',
      'cli/unreadable-file',
      `Reading ${path}: ${error.message}.`,
      'Check the path; folders are not looked into.',
    );
  }
}

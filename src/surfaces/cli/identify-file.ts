// SPDX-License-Identifier: Apache-2.0
import { readFile, stat } from 'node:fs/promises';
import type { Difference, Identified, IdentifyDesk } from './identify-desk.ts';

// A licence text is far smaller; what is larger is data.
const MAX_BYTES = 20_000_000;

/** What is known of one file. `error` says why it could not be read; its kind is `unreadable` then. */
export interface ReadFile extends Identified {
  readonly path: string;
  readonly differences?: readonly Difference[] | undefined;
  readonly error?: string | undefined;
}

/** Reads and identifies one file. A file that cannot be read is an answer too; this never throws for one. */
export async function identifyFile(
  desk: IdentifyDesk,
  path: string,
  { diff }: { readonly diff: boolean },
): Promise<ReadFile> {
  const bytes = await readLimited(path).catch((error: Error) => error.message);
  if (typeof bytes === 'string') {
    const error = `Reading ${path}: ${bytes}.`;
    return { path, kind: 'unreadable', score: 0, matches: [], error };
  }
  const text = desk.decodeText(bytes);
  const differences = diff ? { differences: desk.differencesOf(text) } : {};
  return { path, ...desk.identify(text, path), ...differences };
}

async function readLimited(path: string): Promise<Uint8Array | string> {
  const found = await stat(path);
  // A pipe or a device would be waited for without end.
  if (!found.isFile()) return 'it is no file';
  if (found.size > MAX_BYTES) return `it has ${found.size} bytes, more than ${MAX_BYTES}`;
  return readFile(path);
}

// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Version of this program, from package.json (two folders up, from src/ as from dist/). */
export function programVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
}

/**
 * Changes whenever the readers of files and histories give other facts for the same commit, so that a scan reads an
 * unchanged repository again. Raise it together with such a change.
 */
export const READER_VERSION = '9';

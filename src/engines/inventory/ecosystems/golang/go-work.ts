// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import type { Reader } from '../../reader.ts';
import { closeSheet, openSheet } from '../../sheet.ts';
import { addStandardLibrary, readDirectives } from './go-directives.ts';

export const goWork = {
  id: 'golang/go-work',
  ecosystem: 'golang',
  files: /(^|\/)go\.work$/,
  format: 'https://go.dev/ref/mod#go-work-file',
  edges: 'none',
  lines: true,
  scopes: true,
  knownGaps:
    'Names only the toolchain: the modules that it joins have a go.mod each. Its replacements are not applied to them.',
  read: readGoWork,
} satisfies Reader;

function readGoWork(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  addStandardLibrary(sheet, readDirectives(sheet, text));
  return closeSheet(sheet);
}

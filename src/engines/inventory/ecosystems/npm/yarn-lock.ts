// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import type { Reader } from '../../reader.ts';
import { closeSheet, openSheet } from '../../sheet.ts';
import { addBerryPackages } from './yarn-berry.ts';
import { addClassicPackages } from './yarn-classic.ts';

export const yarnLock = {
  id: 'npm/yarn-lock',
  ecosystem: 'npm',
  files: /(^|\/)yarn\.lock$/,
  format: 'https://yarnpkg.com/advanced/lexicon#lockfile',
  edges: 'all',
  lines: true,
  scopes: false,
  locks: 'npm/package-json',
  knownGaps:
    'Says nothing of use or of what the project asks for itself; a package.json beside it does.',
  read: readYarnLock,
} satisfies Reader;

/** Version 1 has a format of its own; from version 2 on, which has "__metadata:", it is YAML. */
function readYarnLock(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  if (/^__metadata:/m.test(text)) addBerryPackages(sheet, text);
  else addClassicPackages(sheet, text);
  return closeSheet(sheet);
}

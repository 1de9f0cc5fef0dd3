// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { asMap, type DocumentMap, listAt } from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import type { Reader } from '../../reader.ts';
import { addFault, closeSheet, openSheet, type Sheet } from '../../sheet.ts';
import { addLockedPackages } from './locked-packages.ts';

export const composerLock = {
  id: 'composer/composer-lock',
  ecosystem: 'composer',
  files: /(^|\/)composer\.lock$/,
  format:
    'https://getcomposer.org/doc/01-basic-usage.md#commit-your-composer-lock-file-to-version-control',
  edges: 'all',
  lines: true,
  scopes: true,
  locks: 'composer/composer-json',
  knownGaps: 'Does not say what the project asks for itself; a composer.json beside it does.',
  read: readComposerLock,
} satisfies Reader;

const SECTIONS: readonly (readonly [string, Scope])[] = [
  ['packages', 'runtime'],
  ['packages-dev', 'dev'],
];

function readComposerLock(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const parsed = readJson(text);
  if ('fault' in parsed) addFault(sheet, parsed.fault);
  else addPackages(sheet, parsed.root);
  return closeSheet(sheet);
}

function addPackages(sheet: Sheet, root: DocumentMap): void {
  addLockedPackages(
    sheet,
    SECTIONS.flatMap(([section, scope]) =>
      listAt(root, section).map(({ value }) => ({ entry: asMap(value), scope })),
    ),
  );
}

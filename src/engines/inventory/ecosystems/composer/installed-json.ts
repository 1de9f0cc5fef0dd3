// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { asMap, listAt, textAt, textsOf } from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addLockedPackages } from './locked-packages.ts';

export const installedJson = {
  id: 'composer/installed-json',
  ecosystem: 'composer',
  files: /(^|\/)composer\/installed\.json$/,
  format: 'https://getcomposer.org/doc/07-runtime.md#installed-versions',
  edges: 'all',
  lines: true,
  scopes: true,
  knownGaps: 'The bare list that Composer 1 wrote is not read.',
  read: readInstalled,
} satisfies Reader;

function readInstalled(text: string, path: string): FileReading {
  return readDocument(path, readJson(text), (sheet, root) => {
    const development = new Set(textsOf(listAt(root, 'dev-package-names')).map((one) => one.text));
    const entries = listAt(root, 'packages').map(({ value }) => asMap(value));
    addLockedPackages(
      sheet,
      entries.map((entry) => ({
        entry,
        scope: development.has(textAt(entry, 'name') ?? '') ? 'dev' : 'runtime',
      })),
    );
  });
}

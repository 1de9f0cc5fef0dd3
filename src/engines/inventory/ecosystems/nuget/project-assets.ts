// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { asMap, mapAt, textAt } from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { markDirect } from '../../sheet.ts';
import { addResolved } from './resolved-targets.ts';

export const projectAssets = {
  id: 'nuget/project-assets',
  ecosystem: 'nuget',
  files: /(^|\/)project\.assets\.json$/,
  format: 'https://learn.microsoft.com/nuget/concepts/dependency-resolution',
  edges: 'all',
  lines: true,
  scopes: false,
  knownGaps: 'A restore writes it and it is seldom kept; the project file says what for.',
  read: readProjectAssets,
} satisfies Reader;

function readProjectAssets(text: string, path: string): FileReading {
  return readDocument(path, readJson(text), (sheet, root) => {
    const purls = addResolved(sheet, root);
    const byName = new Map(
      [...purls].map(([key, purl]) => [key.slice(0, key.lastIndexOf('/')), purl]),
    );
    for (const framework of mapAt(root, 'project', 'frameworks').values()) {
      for (const [name, { value }] of mapAt(asMap(framework.value), 'dependencies')) {
        const range = textAt(asMap(value), 'version');
        markDirect(sheet, byName.get(name.toLowerCase()), { range });
      }
    }
  });
}

// SPDX-License-Identifier: Apache-2.0
import { readYamlRoot } from '../../documents/read-yaml.ts';
import type { CentralVersion, NotedReading } from '../../notes.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { npmCatalogs } from './npm-catalogs.ts';

export const pnpmWorkspace = {
  id: 'npm/pnpm-workspace',
  ecosystem: 'npm',
  files: /(^|\/)pnpm-workspace\.yaml$/,
  format: 'https://pnpm.io/catalogs',
  edges: 'none',
  lines: true,
  scopes: false,
  knownGaps:
    'Asks for nothing by itself: its catalogs give ranges to the manifests below. Overrides are not applied.',
  read: readPnpmWorkspace,
} satisfies Reader;

function readPnpmWorkspace(text: string, path: string): NotedReading {
  const sets: CentralVersion[] = [];
  const reading = readDocument(path, readYamlRoot(text), (_, root) => {
    for (const set of npmCatalogs(root)) sets.push(set);
  });
  return { ...reading, notes: { central: { system: 'npm', sets, asks: [] } } };
}

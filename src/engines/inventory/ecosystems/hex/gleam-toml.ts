// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import {
  asMap,
  asText,
  type DocumentMap,
  listAt,
  mapAt,
  textAt,
  textsOf,
} from '../../documents/document.ts';
import { readToml } from '../../documents/read-toml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, addProject, type Sheet } from '../../sheet.ts';
import { hexPurl } from './hex-purl.ts';

export const gleamToml = {
  id: 'hex/gleam-toml',
  ecosystem: 'hex',
  files: /(^|\/)gleam\.toml$/,
  format: 'https://gleam.run/documentation/gleam-toml/',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps: 'None known.',
  read: readGleamToml,
} satisfies Reader;

const SECTIONS: readonly (readonly [string, Scope])[] = [
  ['dependencies', 'runtime'],
  ['dev-dependencies', 'dev'],
  ['dev_dependencies', 'dev'],
];

function readGleamToml(text: string, path: string): FileReading {
  return readDocument(path, readToml(text), addManifest);
}

function addManifest(sheet: Sheet, root: DocumentMap): void {
  const licenses = textsOf(listAt(root, 'licences')).map(({ text }) => text);
  const project = addProject(
    sheet,
    {
      id: `hex:${sheet.path}`,
      name: textAt(root, 'name') ?? sheet.path,
      version: textAt(root, 'version'),
      declaredLicense: licenses.join(' OR ') || undefined,
    },
    root.get('name')?.line ?? 1,
  );
  for (const [section, scope] of SECTIONS) {
    for (const [name, { line, value }] of mapAt(root, section)) {
      // { path = "../core" } is developed here.
      if (asMap(value).has('path')) continue;
      const range = asText(value) ?? textAt(asMap(value), 'ref');
      const entry = { purl: hexPurl(name), name, range, scope, direct: true, line };
      addEdge(sheet, project, addComponent(sheet, entry));
    }
  }
}

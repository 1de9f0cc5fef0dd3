// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { asText, type DocumentMap, mapAt, textAt } from '../../documents/document.ts';
import { readToml } from '../../documents/read-toml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, addProject, type Sheet } from '../../sheet.ts';
import { juliaPurl } from './julia-purl.ts';

export const projectToml = {
  id: 'julia/project-toml',
  ecosystem: 'julia',
  files: /(^|\/)(Julia)?Project\.toml$/,
  format: 'https://pkgdocs.julialang.org/v1/toml-files/',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps: 'Parts of the standard library, which have no range, are listed like any package.',
  read: readProjectToml,
} satisfies Reader;

const SECTIONS: readonly (readonly [string, Scope])[] = [
  ['deps', 'runtime'],
  ['weakdeps', 'optional'],
  ['extras', 'test'],
];

function readProjectToml(text: string, path: string): FileReading {
  return readDocument(path, readToml(text), addManifest);
}

function addManifest(sheet: Sheet, root: DocumentMap): void {
  const project = addProject(
    sheet,
    {
      id: `julia:${sheet.path}`,
      name: textAt(root, 'name') ?? sheet.path,
      version: textAt(root, 'version'),
      declaredLicense: textAt(root, 'license'),
    },
    root.get('name')?.line ?? 1,
  );
  for (const [section, scope] of SECTIONS) {
    for (const [name, { line, value }] of mapAt(root, section)) {
      const uuid = asText(value);
      if (uuid === undefined) continue;
      const range = textAt(mapAt(root, 'compat'), name);
      const entry = { purl: juliaPurl(name, uuid), name, range, scope, direct: true, line };
      addEdge(sheet, project, addComponent(sheet, entry));
    }
  }
}

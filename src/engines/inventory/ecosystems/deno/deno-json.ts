// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Purl } from '#model';
import { asMap, asText, type DocumentMap, mapAt, textAt } from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, addProject, type Sheet } from '../../sheet.ts';
import { npmPurl } from '../npm/npm-name.ts';
import { cutDescriptor } from '../npm/yarn-descriptor.ts';
import { jsrPurl } from './jsr-purl.ts';

export const denoJson = {
  id: 'deno/deno-json',
  ecosystem: 'jsr',
  files: /(^|\/)((deno|jsr)\.jsonc?|import_map\.json)$/,
  format: 'https://docs.deno.com/runtime/fundamentals/configuration/#dependencies',
  edges: 'direct',
  lines: true,
  scopes: false,
  knownGaps:
    'What source files import without the map, and modules by their address, are not seen.',
  read: readDenoJson,
} satisfies Reader;

function readDenoJson(text: string, path: string): FileReading {
  return readDocument(path, readJson(text, { relaxed: true }), (sheet, root) => {
    const name = textAt(root, 'name');
    const project = addProject(
      sheet,
      {
        id: `jsr:${path}`,
        name: name ?? path,
        version: textAt(root, 'version'),
        declaredLicense: textAt(root, 'license'),
      },
      root.get('name')?.line ?? 1,
    );
    addImports(sheet, project, mapAt(root, 'imports'));
    for (const { value } of mapAt(root, 'scopes').values())
      addImports(sheet, project, asMap(value));
  });
}

// "jsr:@std/path@^1.0.0/posix", "npm:chalk@5", "npm:/chalk@5"
const SPECIFIER = /^(jsr|npm):\/?((?:@[^/]+\/)?[^/]+)/;

function addImports(sheet: Sheet, project: string, imports: DocumentMap): void {
  for (const { line, value } of imports.values()) {
    const [, kind, wanted] = SPECIFIER.exec(asText(value) ?? '') ?? [];
    if (wanted === undefined) continue;
    const { name, range } = cutDescriptor(wanted);
    const purl: Purl = kind === 'npm' ? npmPurl(name, undefined) : jsrPurl(name, undefined);
    const use = {
      range: range === '' ? undefined : range,
      scope: 'runtime',
      direct: true,
      line,
    } as const;
    addEdge(sheet, project, addComponent(sheet, { purl, name, ...use }));
  }
}

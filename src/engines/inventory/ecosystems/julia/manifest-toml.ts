// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import {
  asList,
  asMap,
  type DocumentMap,
  listAt,
  mapAt,
  textAt,
  textsOf,
} from '../../documents/document.ts';
import { readToml } from '../../documents/read-toml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, type Sheet } from '../../sheet.ts';
import { juliaPurl } from './julia-purl.ts';

export const manifestToml = {
  id: 'julia/manifest-toml',
  ecosystem: 'julia',
  files: /(^|\/)(Julia)?Manifest(-v[\d.]+)?\.toml$/,
  format: 'https://pkgdocs.julialang.org/v1/toml-files/#Manifest.toml',
  edges: 'all',
  lines: true,
  scopes: false,
  locks: 'julia/project-toml',
  knownGaps: 'Parts of the standard library have no version before Julia 1.11 and are left out.',
  read: readManifestToml,
} satisfies Reader;

function readManifestToml(text: string, path: string): FileReading {
  return readDocument(path, readToml(text), (sheet, root) => {
    // Version 2 keeps [[deps.JSON]], version 1 has [[JSON]] at the top.
    addPackages(sheet, root.has('manifest_format') ? mapAt(root, 'deps') : root);
  });
}

function addPackages(sheet: Sheet, packages: DocumentMap): void {
  const purls = new Map<string, string>();
  const asked: [from: string, entry: DocumentMap][] = [];
  for (const [name, { value }] of packages) {
    for (const { line, value: one } of asList(value)) {
      const purl = addPackage(sheet, name, asMap(one), line);
      if (purl === undefined) continue;
      purls.set(name, purl);
      asked.push([purl, asMap(one)]);
    }
  }
  // deps = ["Dates", "Mmap"], or a table where a name alone would not tell.
  for (const [from, entry] of asked) {
    const names = textsOf(listAt(entry, 'deps')).map(({ text }) => text);
    for (const name of [...names, ...mapAt(entry, 'deps').keys()])
      addEdge(sheet, from, purls.get(name));
  }
}

function addPackage(
  sheet: Sheet,
  name: string,
  entry: DocumentMap,
  line: number,
): string | undefined {
  const [uuid, version] = [textAt(entry, 'uuid'), textAt(entry, 'version')];
  // { path = "." } is developed here.
  if (uuid === undefined || version === undefined || entry.has('path')) return undefined;
  const hash = textAt(entry, 'git-tree-sha1');
  return addComponent(sheet, {
    purl: juliaPurl(name, uuid, version),
    name,
    version,
    scope: 'runtime',
    line,
    integrity: hash === undefined ? undefined : `sha1:${hash}`,
    source: textAt(entry, 'repo-url'),
  });
}

// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { vcsUrl } from '../../addresses.ts';
import {
  asMap,
  type DocumentMap,
  listAt,
  mapAt,
  textAt,
  textsOf,
} from '../../documents/document.ts';
import { readToml } from '../../documents/read-toml.ts';
import { addLockedPackages } from '../../locked-packages.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, markDirect, type Sheet } from '../../sheet.ts';
import { hexPurl } from './hex-purl.ts';

export const gleamManifest = {
  id: 'hex/gleam-manifest',
  ecosystem: 'hex',
  files: /(^|\/)manifest\.toml$/,
  format: 'https://gleam.run/documentation/gleam-toml/',
  edges: 'all',
  lines: true,
  scopes: false,
  locks: 'hex/gleam-toml',
  knownGaps: 'Other tools have files of this name; one without packages of Gleam is passed over.',
  read: readGleamManifest,
} satisfies Reader;

function readGleamManifest(text: string, path: string): FileReading {
  return readDocument(path, readToml(text), addPackages);
}

function addPackages(sheet: Sheet, root: DocumentMap): void {
  const tables = listAt(root, 'packages');
  const lines = new Map(tables.map(({ line, value }) => [asMap(value), line]));
  const ids = addLockedPackages(sheet, {
    entries: tables.map(({ value }) => asMap(value)),
    add: (entry) => ({ id: addPackage(sheet, entry, lines.get(entry) ?? 1) }),
    keysOf: (entry) => [textAt(entry, 'name') ?? ''],
    asksOf: (entry) => textsOf(listAt(entry, 'requirements')).map(({ text }) => ({ key: text })),
  });
  for (const [name, { value }] of mapAt(root, 'requirements')) {
    const range = textAt(asMap(value), 'version');
    for (const id of ids.get(name) ?? []) markDirect(sheet, id, { range });
  }
}

/** { name = "a", version = "1.0.0", build_tools = [...], requirements = [...], source = "hex", outer_checksum = "..." } */
function addPackage(sheet: Sheet, entry: DocumentMap, line: number): string | undefined {
  const name = textAt(entry, 'name');
  const source = textAt(entry, 'source');
  if (name === undefined || source === 'local' || !entry.has('build_tools')) return undefined;
  const version = textAt(entry, 'version');
  const repository = textAt(entry, 'repo');
  const hash = textAt(entry, 'outer_checksum');
  return addComponent(sheet, {
    purl: hexPurl(
      name,
      version,
      repository === undefined ? undefined : vcsUrl(repository, textAt(entry, 'commit')),
    ),
    name,
    version,
    scope: 'runtime',
    line,
    integrity: hash === undefined ? undefined : `sha256:${hash.toLowerCase()}`,
    source: repository,
  });
}

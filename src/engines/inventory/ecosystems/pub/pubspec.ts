// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Purl, Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import {
  asMap,
  asText,
  type DocumentMap,
  type Member,
  mapAt,
  textAt,
} from '../../documents/document.ts';
import { readYamlRoot } from '../../documents/read-yaml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, addProject, type Sheet } from '../../sheet.ts';

export const pubspec = {
  id: 'pub/pubspec',
  ecosystem: 'pub',
  files: /(^|\/)pubspec\.ya?ml$/,
  format: 'https://dart.dev/tools/pub/pubspec',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps: 'Overrides are not applied to what they override; parts of an SDK are left out.',
  read: readPubspec,
} satisfies Reader;

function readPubspec(text: string, path: string): FileReading {
  return readDocument(path, readYamlRoot(text), addManifest);
}

const SECTIONS: readonly (readonly [string, Scope])[] = [
  ['dependencies', 'runtime'],
  ['dev_dependencies', 'dev'],
];

function addManifest(sheet: Sheet, root: DocumentMap): void {
  const name = textAt(root, 'name') ?? sheet.path;
  const project = addProject(
    sheet,
    { id: `pub:${sheet.path}`, name, version: textAt(root, 'version') },
    root.get('name')?.line ?? 1,
  );
  for (const [section, scope] of SECTIONS) {
    for (const [wanted, member] of mapAt(root, section)) {
      addEdge(sheet, project, addAsked(sheet, wanted, member, scope));
    }
  }
}

/** http: ^1.2.0, or {git: {url, ref}}, {hosted: ..., version: ...}, {path: ../core}, {sdk: flutter}. */
function addAsked(
  sheet: Sheet,
  name: string,
  { line, value }: Member,
  scope: Scope,
): string | undefined {
  const table = asMap(value);
  if (table.has('path') || table.has('sdk')) return undefined;
  const git = textAt(table, 'git') ?? textAt(mapAt(table, 'git'), 'url');
  const reference = textAt(mapAt(table, 'git'), 'ref');
  const range = asText(value) ?? textAt(table, 'version') ?? reference;
  return addComponent(sheet, {
    purl: pubPurl(name, undefined, git === undefined ? undefined : vcsUrl(git, reference)),
    name,
    range: range === 'any' ? undefined : range,
    scope,
    direct: true,
    line,
    source: git === undefined ? undefined : withoutSecrets(git),
  });
}

export function pubPurl(name: string, version?: string, repository?: string): Purl {
  const qualifiers = repository === undefined ? undefined : { vcs_url: repository };
  return { type: 'pub', name, version, qualifiers };
}

// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import { asMap, type DocumentMap, listAt, mapAt, textAt } from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { folderOf, joinPath } from '../../paths.ts';
import type { Reader } from '../../reader.ts';
import {
  addComponent,
  addEdge,
  addFault,
  addProject,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';
import { composerLicenseOf, composerPurl } from './composer-json.ts';

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
  const entries = SECTIONS.flatMap(([section, scope]) =>
    listAt(root, section).map(({ value }) => ({ entry: asMap(value), scope })),
  );
  const ids = new Map<string, string>();
  const added = entries.map(({ entry, scope }) => {
    const id = addPackage(sheet, entry, scope);
    if (id !== undefined) for (const name of namesOf(entry)) ids.set(name, ids.get(name) ?? id);
    return id;
  });
  for (const [index, { entry }] of entries.entries()) {
    for (const name of mapAt(entry, 'require').keys()) {
      addEdge(sheet, added[index], ids.get(name.toLowerCase()));
    }
  }
}

/** Its own name, and those it stands in for: "psr/log-implementation". */
function namesOf(entry: DocumentMap): string[] {
  const others = [...mapAt(entry, 'provide').keys(), ...mapAt(entry, 'replace').keys()];
  return [textAt(entry, 'name') ?? '', ...others].map((name) => name.toLowerCase());
}

function addPackage(sheet: Sheet, entry: DocumentMap, scope: Scope): string | undefined {
  const name = textAt(entry, 'name');
  if (name === undefined) return undefined;
  const version = textAt(entry, 'version');
  const line = entry.get('name')?.line ?? 1;
  const dist = mapAt(entry, 'dist');
  if (textAt(dist, 'type') === 'path') {
    const manifest = joinPath(
      joinPath(folderOf(sheet.path), textAt(dist, 'url') ?? ''),
      'composer.json',
    );
    return addProject(sheet, { id: `composer:${manifest}`, name, version }, line);
  }
  const checksum = textAt(dist, 'shasum');
  const source = textAt(mapAt(entry, 'source'), 'url') ?? textAt(dist, 'url');
  return addComponent(sheet, {
    purl: composerPurl(name, version),
    name,
    version,
    scope,
    line,
    declaredLicense: composerLicenseOf(entry),
    integrity: checksum === undefined ? undefined : `sha1:${checksum}`,
    source: source === undefined ? undefined : withoutSecrets(source),
  });
}

// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Purl, Scope } from '#model';
import { asList, type DocumentMap, mapAt, textAt, textsOf } from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
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

export const composerJson = {
  id: 'composer/composer-json',
  ecosystem: 'composer',
  files: /(^|\/)composer\.json$/,
  format: 'https://getcomposer.org/doc/04-schema.md',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps: 'PHP itself and its extensions are left out.',
  read: readComposerJson,
} satisfies Reader;

const SECTIONS: readonly (readonly [string, Scope])[] = [
  ['require', 'runtime'],
  ['require-dev', 'dev'],
];

function readComposerJson(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const parsed = readJson(text);
  if ('fault' in parsed) addFault(sheet, parsed.fault);
  else addManifest(sheet, parsed.root);
  return closeSheet(sheet);
}

function addManifest(sheet: Sheet, root: DocumentMap): void {
  const project = addProject(
    sheet,
    {
      id: `composer:${sheet.path}`,
      name: textAt(root, 'name') ?? sheet.path,
      version: textAt(root, 'version'),
      declaredLicense: composerLicenseOf(root),
    },
    root.get('name')?.line ?? 1,
  );
  for (const [section, scope] of SECTIONS) {
    for (const [name, { line, value }] of mapAt(root, section)) {
      // "php", "ext-json", "lib-curl" and "composer-plugin-api" are no packages: a package has a vendor.
      if (!name.includes('/')) continue;
      const range = typeof value === 'string' ? value : undefined;
      const purl = addComponent(sheet, {
        purl: composerPurl(name),
        name,
        range,
        scope,
        direct: true,
        line,
      });
      addEdge(sheet, project, purl);
    }
  }
}

export function composerPurl(name: string, version?: string): Purl {
  const slash = name.indexOf('/');
  return {
    type: 'composer',
    namespace: slash === -1 ? undefined : name.slice(0, slash),
    name: name.slice(slash + 1),
    version,
  };
}

/** "MIT", or ["MIT", "GPL-2.0-only"]: a list is a choice. */
export function composerLicenseOf(map: DocumentMap): string | undefined {
  const listed = textsOf(asList(map.get('license')?.value)).map(({ text }) => text);
  return textAt(map, 'license') ?? (listed.join(' OR ') || undefined);
}

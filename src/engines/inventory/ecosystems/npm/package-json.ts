// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import { asMap, type DocumentMap, isTrueAt, mapAt, textAt } from '../../documents/document.ts';
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
import { aliasOf, isLocal, npmPurl } from './npm-name.ts';

/** The sections that ask for packages, and what for. */
export const NPM_SECTIONS: readonly (readonly [string, Scope])[] = [
  ['dependencies', 'runtime'],
  ['optionalDependencies', 'optional'],
  ['peerDependencies', 'runtime'],
  ['devDependencies', 'dev'],
];

export const packageJson = {
  id: 'npm/package-json',
  ecosystem: 'npm',
  files: /(^|\/)package\.json$/,
  format: 'https://docs.npmjs.com/cli/v11/configuring-npm/package-json',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps:
    'Overrides and resolutions are not applied; catalog entries of a workspace stay ranges.',
  read: readPackageJson,
} satisfies Reader;

function readPackageJson(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const parsed = readJson(text);
  if ('fault' in parsed) {
    addFault(sheet, parsed.fault);
    return closeSheet(sheet);
  }
  const { root } = parsed;
  const project = addManifest(sheet, root);
  // A package of the Unity editor names packages of Unity's registry, which only look like those of npm.
  if (textAt(root, 'unity') !== undefined) return closeSheet(sheet);
  for (const [section, scope] of NPM_SECTIONS) {
    for (const [name, { line, value }] of mapAt(root, section)) {
      const isOptionalPeer = isTrueAt(mapAt(root, 'peerDependenciesMeta', name), 'optional');
      const asked = section === 'peerDependencies' && isOptionalPeer ? 'optional' : scope;
      if (typeof value === 'string')
        addAsked(sheet, { project, name, specifier: value, line, scope: asked });
    }
  }
  return closeSheet(sheet);
}

function addManifest(sheet: Sheet, root: DocumentMap): string {
  const name = textAt(root, 'name');
  return addProject(
    sheet,
    {
      id: `npm:${sheet.path}`,
      name: name ?? sheet.path,
      version: textAt(root, 'version'),
      declaredLicense: licenseOf(root),
    },
    root.get('name')?.line ?? 1,
  );
}

/** "MIT", or in old files {"type": "MIT", "url": ...}, or a list of those. */
export function licenseOf(map: DocumentMap): string | undefined {
  const value = map.get('license')?.value ?? map.get('licenses')?.value;
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (!Array.isArray(value)) return textAt(asMap(value), 'type');
  const names = value.map(({ value: one }) =>
    typeof one === 'string' ? one : textAt(asMap(one), 'type'),
  );
  return names.filter((one) => one !== undefined).join(' OR ') || undefined;
}

interface Asked {
  readonly project: string;
  readonly name: string;
  readonly specifier: string;
  readonly line: number;
  readonly scope: Scope;
}

function addAsked(sheet: Sheet, { project, name, specifier, line, scope }: Asked): void {
  if (isLocal(specifier)) return;
  const alias = aliasOf(specifier);
  const real = alias?.name ?? name;
  const range = withoutSecrets(alias?.version ?? specifier);
  const purl = addComponent(sheet, {
    purl: npmPurl(real),
    name: real,
    range,
    scope,
    direct: true,
    line,
  });
  addEdge(sheet, project, purl);
}

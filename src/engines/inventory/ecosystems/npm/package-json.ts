// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import { asMap, type DocumentMap, isTrueAt, mapAt, textAt } from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import type { CentralAsk, CentralVersion, NotedReading } from '../../notes.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, addProject, type Sheet } from '../../sheet.ts';
import { catalogKey, npmCatalogs } from './npm-catalogs.ts';
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
    'Overrides and resolutions are not applied; what a catalog of the workspace sets is filled in when files are joined.',
  read: readPackageJson,
} satisfies Reader;

function readPackageJson(text: string, path: string): NotedReading {
  const asks: CentralAsk[] = [];
  const sets: CentralVersion[] = [];
  const reading = readDocument(path, readJson(text), (sheet, root) => {
    const project = addManifest(sheet, root);
    // A package of the Unity editor names packages of Unity's registry, which only look like those of npm.
    if (textAt(root, 'unity') !== undefined) return;
    for (const set of npmCatalogs(mapAt(root, 'workspaces'))) sets.push(set);
    for (const set of npmCatalogs(root)) sets.push(set);
    for (const asked of askedIn(root, project)) {
      const purl = addAsked(sheet, asked);
      const { specifier, name, scope, line } = asked;
      const key = catalogKey(specifier, name);
      if (key !== undefined) asks.push({ key, purl, scope, line });
    }
  });
  return { ...reading, notes: { central: { system: 'npm', sets, asks } } };
}

function* askedIn(root: DocumentMap, project: string): Generator<Asked> {
  for (const [section, usual] of NPM_SECTIONS) {
    for (const [name, { line, value }] of mapAt(root, section)) {
      const isOptionalPeer = isTrueAt(mapAt(root, 'peerDependenciesMeta', name), 'optional');
      const scope = section === 'peerDependencies' && isOptionalPeer ? 'optional' : usual;
      if (typeof value === 'string') yield { project, name, specifier: value, line, scope };
    }
  }
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

function addAsked(
  sheet: Sheet,
  { project, name, specifier, line, scope }: Asked,
): string | undefined {
  if (isLocal(specifier)) return undefined;
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
  return purl;
}

// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import {
  asMap,
  asText,
  type DocumentMap,
  isTrueAt,
  type Member,
  mapAt,
  textAt,
} from '../../documents/document.ts';
import { readYaml } from '../../documents/read-yaml.ts';
import { folderOf, joinPath } from '../../paths.ts';
import type { Reader } from '../../reader.ts';
import {
  addComponent,
  addEdge,
  addFault,
  addProject,
  closeSheet,
  markDirect,
  openSheet,
  type Sheet,
  spreadSheetScopes,
} from '../../sheet.ts';
import { catalogKey } from './npm-catalogs.ts';
import { npmPurl, repositoryOf } from './npm-name.ts';
import { pnpmName, withoutPeers } from './pnpm-name.ts';

export const pnpmLock = {
  id: 'npm/pnpm-lock',
  ecosystem: 'npm',
  files: /(^|\/)pnpm-lock\.yaml$/,
  format: 'https://github.com/pnpm/spec/blob/master/lockfile/9.0.md',
  edges: 'all',
  lines: true,
  scopes: true,
  locks: 'npm/package-json',
  knownGaps: 'Variants of a package with different peers are one component.',
  read: readPnpmLock,
} satisfies Reader;

function readPnpmLock(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const parsed = readYaml(text);
  if ('fault' in parsed) addFault(sheet, parsed.fault);
  else for (const root of parsed.roots) addLockfile(sheet, root);
  return closeSheet(sheet);
}

function addLockfile(sheet: Sheet, root: DocumentMap): void {
  const purls = addPackages(sheet, root);
  // From version 9 on "snapshots" says who asks for whom; before, "packages" does.
  const snapshots = root.has('snapshots') ? mapAt(root, 'snapshots') : mapAt(root, 'packages');
  for (const [key, { value }] of snapshots) addEdges(sheet, key, asMap(value), purls);
  const importers = mapAt(root, 'importers');
  const resolve = { purls, catalogs: mapAt(root, 'catalogs') };
  if (importers.size === 0) addImporter(sheet, '.', { line: 1, value: root }, resolve);
  for (const [folder, member] of importers) addImporter(sheet, folder, member, resolve);
  if (root.has('snapshots')) spreadSheetScopes(sheet);
}

type Purls = ReadonlyMap<string, string>;

function addPackages(sheet: Sheet, root: DocumentMap): Purls {
  const version = Number.parseFloat(textAt(root, 'lockfileVersion') ?? '9');
  const purls = new Map<string, string>();
  for (const [key, { line, value }] of mapAt(root, 'packages')) {
    const purl = addPackage(sheet, { key, entry: asMap(value), line, version });
    if (purl !== undefined) purls.set(key, purl);
  }
  return purls;
}

interface Package {
  readonly key: string;
  readonly entry: DocumentMap;
  readonly line: number;
  readonly version: number;
}

function addPackage(
  sheet: Sheet,
  { key, entry, line, version: lockfileVersion }: Package,
): string | undefined {
  const resolution = mapAt(entry, 'resolution');
  if (textAt(resolution, 'type') === 'directory' || isFolder(key, resolution)) return undefined;
  const known = pnpmName(key, lockfileVersion);
  const name = textAt(entry, 'name') ?? known?.name;
  const version = textAt(entry, 'version') ?? known?.version;
  if (name === undefined) return undefined;
  const tarball = textAt(resolution, 'tarball');
  const repository = textAt(resolution, 'repo');
  const source = repository ?? tarball;
  return addComponent(sheet, {
    purl: npmPurl(name, version, repositoryAt(resolution) ?? repositoryOf(tarball ?? '')),
    name,
    version,
    scope: scopeOf(entry),
    direct: false,
    line,
    integrity: textAt(resolution, 'integrity'),
    source: source === undefined ? undefined : withoutSecrets(source),
  });
}

/** "core@file:packages/core(react@18.2.0)": the variant of a folder for certain peers may come without its resolution. */
function isFolder(key: string, resolution: DocumentMap): boolean {
  return resolution.size === 0 && /@file:(?!.*\.(tgz|tar\.gz)(\(|$))/.test(key);
}

/** {commit: c0ffee, repo: git+ssh://git@host/a/b.git, type: git} */
function repositoryAt(resolution: DocumentMap): string | undefined {
  const repository = textAt(resolution, 'repo');
  return repository === undefined ? undefined : vcsUrl(repository, textAt(resolution, 'commit'));
}

function scopeOf(entry: DocumentMap): Scope {
  if (isTrueAt(entry, 'dev')) return 'dev';
  return isTrueAt(entry, 'optional') ? 'optional' : 'runtime';
}

function addEdges(sheet: Sheet, key: string, entry: DocumentMap, purls: Purls): void {
  const from = purls.get(key) ?? purls.get(withoutPeers(key));
  if (from === undefined) return;
  for (const section of ASKED) {
    for (const [name, { value }] of mapAt(entry, section)) {
      addEdge(sheet, from, find(purls, name, asText(value)));
    }
  }
}

const ASKED = ['dependencies', 'optionalDependencies'] as const;

/** What "ms: 2.1.2" means among the keys of each version; an alias names the key in full. */
function find(purls: Purls, name: string, reference: string | undefined): string | undefined {
  if (reference === undefined) return undefined;
  const bare = withoutPeers(reference);
  const found = findExact(purls, name, reference);
  return found !== undefined || bare === reference ? found : findExact(purls, name, bare);
}

function findExact(purls: Purls, name: string, text: string): string | undefined {
  return (
    purls.get(`${name}@${text}`) ??
    purls.get(`/${name}@${text}`) ??
    purls.get(`/${name}/${text}`) ??
    purls.get(text) ??
    purls.get(`/${text}`)
  );
}

const SECTIONS: readonly (readonly [string, Scope])[] = [
  ['dependencies', 'runtime'],
  ['optionalDependencies', 'optional'],
  ['devDependencies', 'dev'],
];

interface Resolve {
  readonly purls: Purls;
  /** {default: {react: {specifier: ^18.0.0, version: 18.2.0}}} */
  readonly catalogs: DocumentMap;
}

function addImporter(
  sheet: Sheet,
  folder: string,
  { line, value }: Member,
  { purls, catalogs }: Resolve,
): void {
  const entry = asMap(value);
  const manifest = joinPath(joinPath(folderOf(sheet.path), folder), 'package.json');
  const name = folderOf(manifest).slice(folderOf(manifest).lastIndexOf('/') + 1) || manifest;
  const project = addProject(sheet, { id: `npm:${manifest}`, name }, line);
  for (const [section, scope] of SECTIONS) {
    for (const [name, { value }] of mapAt(entry, section)) {
      // "ms: 2.1.2" with the range in "specifiers" until version 5, then {specifier: ^2.0.0, version: 2.1.2}.
      const reference = asText(value) ?? textAt(asMap(value), 'version');
      const written = textAt(asMap(value), 'specifier') ?? textAt(mapAt(entry, 'specifiers'), name);
      const range = rangeOf(written, name, catalogs);
      const purl = find(purls, name, reference);
      addEdge(sheet, project, purl);
      markDirect(sheet, purl, {
        scope,
        range,
      });
    }
  }
}

/** "catalog:" stands for the range that the workspace sets once. */
function rangeOf(
  written: string | undefined,
  name: string,
  catalogs: DocumentMap,
): string | undefined {
  const [catalog] = catalogKey(written ?? '', name)?.split(' ', 1) ?? [];
  const range =
    catalog === undefined ? written : textAt(mapAt(catalogs, catalog, name), 'specifier');
  return range === undefined ? undefined : withoutSecrets(range);
}

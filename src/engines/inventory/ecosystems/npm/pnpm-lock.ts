// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
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
import { readPnpmLines } from './pnpm-lines.ts';
import {
  type Asking,
  type PnpmImporter,
  type PnpmLockfile,
  type PnpmPackage,
  type PnpmSection,
  pnpmLockfileOf,
} from './pnpm-lockfile.ts';
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
  const lockfiles = readPnpmLines(text) ?? readInFull(sheet, text);
  for (const lockfile of lockfiles) addLockfile(sheet, lockfile);
  return closeSheet(sheet);
}

function readInFull(sheet: Sheet, text: string): readonly PnpmLockfile[] {
  const parsed = readYaml(text);
  if ('roots' in parsed) return parsed.roots.map(pnpmLockfileOf);
  addFault(sheet, parsed.fault);
  return [];
}

function addLockfile(sheet: Sheet, lockfile: PnpmLockfile): void {
  const { packages, snapshots, importers, catalogs } = lockfile;
  const purls = addPackages(sheet, lockfile);
  for (const [key, asking] of snapshots ?? packages) addEdges(sheet, key, asking, purls);
  const resolve = { purls, catalogs };
  if (importers.size === 0) addImporter(sheet, '.', lockfile.root, resolve);
  for (const [folder, importer] of importers) addImporter(sheet, folder, importer, resolve);
  if (snapshots !== undefined) spreadSheetScopes(sheet);
}

interface Purls {
  readonly byKey: ReadonlyMap<string, string>;
  /** Before version 9 a package that was installed for different peers has a key for each. */
  readonly haveVariants: boolean;
}

function addPackages(sheet: Sheet, { packages, version }: PnpmLockfile): Purls {
  const byKey = new Map<string, string>();
  let haveVariants = false;
  for (const [key, entry] of packages) {
    const purl = addPackage(sheet, key, entry, version);
    if (purl === undefined) continue;
    byKey.set(key, purl);
    haveVariants ||= key.includes('(');
  }
  return { byKey, haveVariants };
}

function addPackage(
  sheet: Sheet,
  key: string,
  entry: PnpmPackage,
  lockfileVersion: number,
): string | undefined {
  const { resolution, line } = entry;
  if (resolution?.type === 'directory' || isFolder(key, entry)) return undefined;
  const known = pnpmName(key, lockfileVersion);
  const name = entry.name ?? known?.name;
  const version = entry.version ?? known?.version;
  if (name === undefined) return undefined;
  const { tarball, repo, integrity } = resolution ?? {};
  const source = repo ?? tarball;
  return addComponent(sheet, {
    purl: npmPurl(name, version, repositoryAt(entry) ?? repositoryOf(tarball ?? '')),
    name,
    version,
    scope: scopeOf(entry),
    direct: false,
    line,
    integrity,
    source: source === undefined ? undefined : withoutSecrets(source),
  });
}

/** "core@file:packages/core(react@18.2.0)": the variant of a folder for certain peers may come without its resolution. */
function isFolder(key: string, { resolution }: PnpmPackage): boolean {
  return resolution === undefined && /@file:(?!.*\.(tgz|tar\.gz)(\(|$))/.test(key);
}

/** {commit: c0ffee, repo: git+ssh://git@host/a/b.git, type: git} */
function repositoryAt({ resolution }: PnpmPackage): string | undefined {
  const { repo, commit } = resolution ?? {};
  return repo === undefined ? undefined : vcsUrl(repo, commit);
}

function scopeOf({ dev, optional }: PnpmPackage): Scope {
  if (dev) return 'dev';
  return optional ? 'optional' : 'runtime';
}

function addEdges(sheet: Sheet, key: string, asking: Asking, purls: Purls): void {
  const from = purls.byKey.get(key) ?? purls.byKey.get(withoutPeers(key));
  if (from === undefined) return;
  for (const asked of [asking.dependencies, asking.optionalDependencies]) {
    for (const [name, reference] of asked) addEdge(sheet, from, find(purls, name, reference));
  }
}

/** What "ms: 2.1.2" means among the keys of each version; an alias names the key in full. */
function find(
  { byKey, haveVariants }: Purls,
  name: string,
  reference: string | undefined,
): string | undefined {
  if (reference === undefined) return undefined;
  const bare = withoutPeers(reference);
  if (bare === reference) return findExact(byKey, name, reference);
  const found = haveVariants ? findExact(byKey, name, reference) : undefined;
  return found ?? findExact(byKey, name, bare);
}

function findExact(
  byKey: ReadonlyMap<string, string>,
  name: string,
  text: string,
): string | undefined {
  return (
    byKey.get(`${name}@${text}`) ??
    byKey.get(`/${name}@${text}`) ??
    byKey.get(`/${name}/${text}`) ??
    byKey.get(text) ??
    byKey.get(`/${text}`)
  );
}

const SECTIONS: readonly (readonly [PnpmSection, Scope])[] = [
  ['dependencies', 'runtime'],
  ['optionalDependencies', 'optional'],
  ['devDependencies', 'dev'],
];

interface Resolve extends Pick<PnpmLockfile, 'catalogs'> {
  readonly purls: Purls;
}

function addImporter(
  sheet: Sheet,
  folder: string,
  { line, asked }: PnpmImporter,
  { purls, catalogs }: Resolve,
): void {
  const manifest = joinPath(joinPath(folderOf(sheet.path), folder), 'package.json');
  const name = folderOf(manifest).slice(folderOf(manifest).lastIndexOf('/') + 1) || manifest;
  const project = addProject(sheet, { id: `npm:${manifest}`, name }, line);
  for (const [section, scope] of SECTIONS) {
    for (const { name, reference, specifier } of asked[section]) {
      const purl = find(purls, name, reference);
      addEdge(sheet, project, purl);
      markDirect(sheet, purl, { scope, range: rangeOf(specifier, name, catalogs) });
    }
  }
}

/** "catalog:" stands for the range that the workspace sets once. */
function rangeOf(
  written: string | undefined,
  name: string,
  catalogs: PnpmLockfile['catalogs'],
): string | undefined {
  const [catalog] = catalogKey(written ?? '', name)?.split(' ', 1) ?? [];
  const range = catalog === undefined ? written : catalogs.get(catalog)?.get(name);
  return range === undefined ? undefined : withoutSecrets(range);
}

// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import {
  asMap,
  type DocumentList,
  type DocumentMap,
  isTrueAt,
  listAt,
  mapAt,
  textAt,
  textsOf,
} from '../../documents/document.ts';
import { readToml } from '../../documents/read-toml.ts';
import { addLockedPackages } from '../../locked-packages.ts';
import { folderOf, joinPath } from '../../paths.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { scopeOfGroup, strongerScope } from '../../scopes.ts';
import { addComponent, addProject, type Sheet } from '../../sheet.ts';
import { pypiName, pypiPurl } from './requirement.ts';

export const poetryLock = {
  id: 'pypi/poetry-lock',
  ecosystem: 'pypi',
  files: /(^|\/)poetry\.lock$/,
  format: 'https://python-poetry.org/docs/basic-usage/#installing-with-poetrylock',
  edges: 'all',
  lines: true,
  scopes: true,
  locks: 'pypi/pyproject',
  knownGaps:
    'Where two versions of a package are locked for different platforms, an edge goes to both. Lockfiles of Poetry 1.5 to 1.8 do not tell groups apart; pyproject.toml does.',
  read: readPoetryLock,
} satisfies Reader;

function readPoetryLock(text: string, path: string): FileReading {
  return readDocument(path, readToml(text), addPackages);
}

function addPackages(sheet: Sheet, root: DocumentMap): void {
  addLockedPackages(sheet, {
    entries: listAt(root, 'package').map(({ value }) => asMap(value)),
    add: (entry) => ({ id: addPackage(sheet, entry, filesOf(root, entry)) }),
    keysOf: (entry) => [pypiName(textAt(entry, 'name') ?? '')],
    asksOf: (entry) =>
      [...mapAt(entry, 'dependencies').keys()].map((name) => ({ key: pypiName(name) })),
  });
}

/** Until lock version 2 the files stand at the end, in [metadata.files]. */
function filesOf(root: DocumentMap, entry: DocumentMap): DocumentList {
  const own = listAt(entry, 'files');
  return own.length > 0
    ? own
    : listAt(mapAt(root, 'metadata', 'files'), textAt(entry, 'name') ?? '');
}

function addPackage(sheet: Sheet, entry: DocumentMap, files: DocumentList): string | undefined {
  const name = textAt(entry, 'name');
  if (name === undefined) return undefined;
  const version = textAt(entry, 'version');
  const line = entry.get('name')?.line ?? 1;
  const source = mapAt(entry, 'source');
  const type = textAt(source, 'type');
  const url = textAt(source, 'url');
  if (type === 'directory') {
    const manifest = joinPath(joinPath(folderOf(sheet.path), url ?? ''), 'pyproject.toml');
    addProject(sheet, { id: `pypi:${manifest}`, name, version }, line);
    return undefined;
  }
  const isGit = type === 'git' && url !== undefined;
  const repository = isGit ? vcsUrl(url, textAt(source, 'resolved_reference')) : undefined;
  return addComponent(sheet, {
    purl: pypiPurl(name, version, repository),
    name,
    version,
    scope: scopeOf(entry),
    line,
    integrity: hashOf(files),
    source: url === undefined ? undefined : withoutSecrets(url),
  });
}

/** Poetry 2 has `groups = ["main", "dev"]`, Poetry until 1.4 `category = "dev"`; in between there is neither. */
function scopeOf(entry: DocumentMap): Scope {
  const main: Scope = isTrueAt(entry, 'optional') ? 'optional' : 'runtime';
  const groups = textsOf(listAt(entry, 'groups')).map(({ text }) => text);
  const category = textAt(entry, 'category');
  const names = groups.length > 0 || category === undefined ? groups : [category];
  const scopes = names.map(
    (name): Scope => (name === 'main' ? main : (scopeOfGroup(name) ?? 'dev')),
  );
  return scopes.length === 0 ? main : scopes.reduce(strongerScope);
}

/** The hash of the source archive, which there is one of; else that of the first wheel. */
export function hashOf(files: DocumentList): string | undefined {
  const maps = files.map(({ value }) => asMap(value));
  const archive = maps.find((file) => /\.(tar\.\w+|zip)$/.test(textAt(file, 'file') ?? ''));
  const file = archive ?? maps[0];
  return file === undefined ? undefined : textAt(file, 'hash');
}

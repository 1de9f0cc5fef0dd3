// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import { asMap, type DocumentMap, listAt, textAt, textsOf } from '../../documents/document.ts';
import { readToml } from '../../documents/read-toml.ts';
import { addLockedPackages } from '../../locked-packages.ts';
import { folderOf, joinPath } from '../../paths.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { scopeOfGroup, strongerScope } from '../../scopes.ts';
import { addComponent, addProject, type Sheet } from '../../sheet.ts';
import { hashOf } from './poetry-lock.ts';
import { pypiName, pypiPurl, readRequirement } from './requirement.ts';

export const pdmLock = {
  id: 'pypi/pdm-lock',
  ecosystem: 'pypi',
  files: /(^|\/)pdm(\.[^/]+)?\.lock$/,
  format: 'https://pdm-project.org/latest/usage/lockfile/',
  edges: 'all',
  lines: true,
  scopes: true,
  locks: 'pypi/pyproject',
  knownGaps:
    'Groups are there only with the strategy inherit_metadata, and do not tell extras from groups for development.',
  read: readPdmLock,
} satisfies Reader;

function readPdmLock(text: string, path: string): FileReading {
  return readDocument(path, readToml(text), addPackages);
}

function addPackages(sheet: Sheet, root: DocumentMap): void {
  addLockedPackages(sheet, {
    entries: listAt(root, 'package').map(({ value }) => asMap(value)),
    add: (entry) => ({ id: addPackage(sheet, entry) }),
    keysOf: (entry) => [pypiName(textAt(entry, 'name') ?? '')],
    asksOf: (entry) =>
      textsOf(listAt(entry, 'dependencies')).map(({ text }) => ({
        key: pypiName(readRequirement(text)?.name ?? ''),
      })),
  });
}

function addPackage(sheet: Sheet, entry: DocumentMap): string | undefined {
  const name = textAt(entry, 'name');
  if (name === undefined) return undefined;
  const version = textAt(entry, 'version');
  const line = entry.get('name')?.line ?? 1;
  const folder = textAt(entry, 'path');
  if (folder !== undefined) {
    const manifest = joinPath(joinPath(folderOf(sheet.path), folder), 'pyproject.toml');
    addProject(sheet, { id: `pypi:${manifest}`, name, version }, line);
    return undefined;
  }
  const git = textAt(entry, 'git');
  const source = git ?? textAt(entry, 'url');
  return addComponent(sheet, {
    purl: pypiPurl(
      name,
      version,
      git === undefined
        ? undefined
        : vcsUrl(git, textAt(entry, 'revision') ?? textAt(entry, 'ref')),
    ),
    name,
    version,
    scope: scopeOf(entry),
    line,
    integrity: hashOf(listAt(entry, 'files')),
    source: source === undefined ? undefined : withoutSecrets(source),
  });
}

function scopeOf(entry: DocumentMap): Scope {
  const scopes = textsOf(listAt(entry, 'groups')).map(
    ({ text }): Scope => (text === 'default' ? 'runtime' : (scopeOfGroup(text) ?? 'optional')),
  );
  return scopes.length === 0 ? 'runtime' : scopes.reduce(strongerScope);
}

// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import { asMap, type DocumentMap, listAt, mapAt, textAt } from '../../documents/document.ts';
import { readToml } from '../../documents/read-toml.ts';
import { addLockedPackages } from '../../locked-packages.ts';
import { folderOf, joinPath } from '../../paths.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { scopeOfGroup, strongerScope } from '../../scopes.ts';
import { addComponent, addProject, type Sheet } from '../../sheet.ts';
import { pypiName, pypiPurl } from './requirement.ts';

export const pylock = {
  id: 'pypi/pylock',
  ecosystem: 'pypi',
  files: /(^|\/)pylock(\.[^./]+)?\.toml$/,
  format: 'https://packaging.python.org/en/latest/specifications/pylock-toml/',
  edges: 'none',
  lines: true,
  scopes: true,
  locks: 'pypi/pyproject',
  knownGaps:
    'Who asks for whom is there only where the tool that locked wrote it; scope is taken from markers.',
  read: readPylock,
} satisfies Reader;

function readPylock(text: string, path: string): FileReading {
  return readDocument(path, readToml(text), addPackages);
}

function addPackages(sheet: Sheet, root: DocumentMap): void {
  addLockedPackages(sheet, {
    entries: listAt(root, 'packages').map(({ value }) => asMap(value)),
    add: (entry) => ({ id: addPackage(sheet, entry) }),
    keysOf: (entry) => [pypiName(textAt(entry, 'name') ?? '')],
    asksOf: (entry) =>
      listAt(entry, 'dependencies').map(({ value }) => ({
        key: pypiName(textAt(asMap(value), 'name') ?? ''),
      })),
  });
}

function addPackage(sheet: Sheet, entry: DocumentMap): string | undefined {
  const name = textAt(entry, 'name');
  if (name === undefined) return undefined;
  const version = textAt(entry, 'version');
  const line = entry.get('name')?.line ?? 1;
  const folder = textAt(mapAt(entry, 'directory'), 'path');
  if (folder !== undefined) {
    const manifest = joinPath(joinPath(folderOf(sheet.path), folder), 'pyproject.toml');
    addProject(sheet, { id: `pypi:${manifest}`, name, version }, line);
    return undefined;
  }
  const repository = mapAt(entry, 'vcs');
  const git = textAt(repository, 'url');
  const source = git ?? textAt(mapAt(entry, 'archive'), 'url') ?? textAt(entry, 'index');
  return addComponent(sheet, {
    purl: pypiPurl(
      name,
      version,
      git === undefined ? undefined : vcsUrl(git, textAt(repository, 'commit-id')),
    ),
    name,
    version,
    scope: scopeOf(textAt(entry, 'marker') ?? ''),
    line,
    integrity: hashOf(entry),
    source: source === undefined ? undefined : withoutSecrets(source),
  });
}

// `"tests" in extras`, `"dev" in dependency_groups`
const MEMBER = /["']([^"']{1,100})["'] in (extras|dependency_groups)/g;

/** "default" is the group that is installed without being asked for. */
function scopeOf(marker: string): Scope {
  const scopes = [...marker.matchAll(MEMBER)].map(([, name = '', kind]): Scope => {
    if (name === 'default') return 'runtime';
    return scopeOfGroup(name) ?? (kind === 'extras' ? 'optional' : 'dev');
  });
  return scopes.length === 0 ? 'runtime' : scopes.reduce(strongerScope);
}

/** hashes = {sha256 = "..."}, of the source archive or else the first wheel. */
function hashOf(entry: DocumentMap): string | undefined {
  const wheel = asMap(listAt(entry, 'wheels')[0]?.value);
  for (const file of [mapAt(entry, 'sdist'), mapAt(entry, 'archive'), wheel]) {
    for (const [algorithm, { value }] of mapAt(file, 'hashes')) {
      if (typeof value === 'string') return `${algorithm}:${value}`;
    }
  }
  return undefined;
}

// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import {
  asList,
  asMap,
  type DocumentList,
  type DocumentMap,
  listAt,
  mapAt,
  textAt,
} from '../../documents/document.ts';
import { readToml } from '../../documents/read-toml.ts';
import { type Ask, addLockedPackages, type LockedPackage } from '../../locked-packages.ts';
import { folderOf, joinPath } from '../../paths.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { scopeOfGroup } from '../../scopes.ts';
import { addComponent, addProject, type Sheet, spreadSheetScopes } from '../../sheet.ts';
import { pypiName, pypiPurl } from './requirement.ts';

export const uvLock = {
  id: 'pypi/uv-lock',
  ecosystem: 'pypi',
  files: /(^|\/)uv\.lock$/,
  format: 'https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile',
  edges: 'all',
  lines: true,
  scopes: true,
  locks: 'pypi/pyproject',
  knownGaps: 'Where versions fork by platform and an edge does not say which, it goes to each.',
  read: readUvLock,
} satisfies Reader;

function readUvLock(text: string, path: string): FileReading {
  return readDocument(path, readToml(text), addPackages);
}

function addPackages(sheet: Sheet, root: DocumentMap): void {
  addLockedPackages(sheet, {
    entries: listAt(root, 'package').map(({ value }) => asMap(value)),
    add: (entry) => addPackage(sheet, entry),
    keysOf: (entry) => [keyOf(entry), keyOf(entry, textAt(entry, 'version'))],
    asksOf,
  });
  spreadSheetScopes(sheet);
}

/** "idna", "idna 3.7" */
function keyOf(entry: DocumentMap, version?: string): string {
  const name = pypiName(textAt(entry, 'name') ?? '');
  return version === undefined ? name : `${name} ${version}`;
}

function addPackage(sheet: Sheet, entry: DocumentMap): LockedPackage {
  const written = textAt(entry, 'name') ?? '';
  const version = textAt(entry, 'version');
  const line = entry.get('name')?.line ?? 1;
  const source = mapAt(entry, 'source');
  const folder =
    textAt(source, 'editable') ?? textAt(source, 'virtual') ?? textAt(source, 'directory');
  if (folder !== undefined) {
    const manifest = joinPath(joinPath(folderOf(sheet.path), folder), 'pyproject.toml');
    const id = addProject(sheet, { id: `pypi:${manifest}`, name: written, version }, line);
    return { id, isProject: true };
  }
  const git = textAt(source, 'git');
  const id = addComponent(sheet, {
    purl: pypiPurl(
      written,
      version,
      git === undefined ? undefined : vcsUrl(git, /#(\w+)$/.exec(git)?.[1]),
    ),
    name: written,
    version,
    scope: 'runtime',
    direct: false,
    line,
    integrity:
      textAt(mapAt(entry, 'sdist'), 'hash') ??
      textAt(asMap(listAt(entry, 'wheels')[0]?.value), 'hash'),
    source: addressOf(source),
  });
  return { id };
}

/** { registry = "https://..." }, { git = "https://..." }, { url = "https://..." } */
function addressOf(source: DocumentMap): string | undefined {
  const address = textAt(source, 'registry') ?? textAt(source, 'git') ?? textAt(source, 'url');
  return address === undefined ? undefined : withoutSecrets(address);
}

function* asksOf(entry: DocumentMap): Generator<Ask> {
  yield* askedIn(listAt(entry, 'dependencies'), 'runtime');
  for (const [extra, { value }] of mapAt(entry, 'optional-dependencies'))
    yield* askedIn(asList(value), scopeOfGroup(extra) ?? 'optional');
  for (const [group, { value }] of mapAt(entry, 'dev-dependencies'))
    yield* askedIn(asList(value), scopeOfGroup(group) ?? 'dev');
}

/** { name = "idna", version = "3.7", marker = "..." }; the version is there only where several are locked. */
function askedIn(list: DocumentList, scope: Scope): Ask[] {
  return list.map(({ value }) => {
    const wanted = asMap(value);
    return { key: keyOf(wanted, textAt(wanted, 'version')), scope };
  });
}

// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import { type Candidates, remember } from '../../candidates.ts';
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
import { folderOf, joinPath } from '../../paths.ts';
import type { Reader } from '../../reader.ts';
import { scopeOfGroup } from '../../scopes.ts';
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
  const sheet = openSheet(path);
  const parsed = readToml(text);
  if ('fault' in parsed) addFault(sheet, parsed.fault);
  else addPackages(sheet, parsed.root);
  return closeSheet(sheet);
}

interface Package {
  readonly id: string | undefined;
  readonly name: string;
  readonly version: string | undefined;
  readonly isProject: boolean;
  readonly entry: DocumentMap;
}

function addPackages(sheet: Sheet, root: DocumentMap): void {
  const packages = listAt(root, 'package').map(({ value }) => addPackage(sheet, asMap(value)));
  const byName: Candidates<Package> = new Map();
  for (const one of packages) remember(byName, one.name, one);
  for (const one of packages) addAsked(sheet, one, byName);
  spreadSheetScopes(sheet);
}

function addPackage(sheet: Sheet, entry: DocumentMap): Package {
  const written = textAt(entry, 'name') ?? '';
  const name = pypiName(written);
  const version = textAt(entry, 'version');
  const line = entry.get('name')?.line ?? 1;
  const source = mapAt(entry, 'source');
  const folder =
    textAt(source, 'editable') ?? textAt(source, 'virtual') ?? textAt(source, 'directory');
  if (folder !== undefined) {
    const manifest = joinPath(joinPath(folderOf(sheet.path), folder), 'pyproject.toml');
    const id = addProject(sheet, { id: `pypi:${manifest}`, name: written, version }, line);
    return { id, name, version, isProject: true, entry };
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
  return { id, name, version, isProject: false, entry };
}

/** { registry = "https://..." }, { git = "https://..." }, { url = "https://..." } */
function addressOf(source: DocumentMap): string | undefined {
  const address = textAt(source, 'registry') ?? textAt(source, 'git') ?? textAt(source, 'url');
  return address === undefined ? undefined : withoutSecrets(address);
}

function addAsked(sheet: Sheet, asking: Package, packages: Candidates<Package>): void {
  addLinks(sheet, asking, {
    list: listAt(asking.entry, 'dependencies'),
    scope: 'runtime',
    packages,
  });
  for (const [extra, { value }] of mapAt(asking.entry, 'optional-dependencies')) {
    addLinks(sheet, asking, {
      list: asList(value),
      scope: scopeOfGroup(extra) ?? 'optional',
      packages,
    });
  }
  for (const [group, { value }] of mapAt(asking.entry, 'dev-dependencies')) {
    addLinks(sheet, asking, { list: asList(value), scope: scopeOfGroup(group) ?? 'dev', packages });
  }
}

interface Links {
  readonly list: DocumentList;
  readonly scope: Scope;
  readonly packages: Candidates<Package>;
}

/** { name = "idna", version = "3.7", marker = "..." }; the version is there only where several are locked. */
function addLinks(sheet: Sheet, asking: Package, { list, scope, packages }: Links): void {
  for (const { value } of list) {
    const wanted = asMap(value);
    const version = textAt(wanted, 'version');
    for (const one of packages.get(pypiName(textAt(wanted, 'name') ?? '')) ?? []) {
      if (version !== undefined && one.version !== version) continue;
      addEdge(sheet, asking.id, one.id);
      if (asking.isProject) markDirect(sheet, one.id, { scope });
    }
  }
}

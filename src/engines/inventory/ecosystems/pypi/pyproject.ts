// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import {
  asList,
  asMap,
  type DocumentMap,
  isTrueAt,
  listAt,
  type Member,
  mapAt,
  textAt,
  textsOf,
} from '../../documents/document.ts';
import { readToml } from '../../documents/read-toml.ts';
import type { Reader } from '../../reader.ts';
import { scopeOfGroup } from '../../scopes.ts';
import {
  addComponent,
  addEdge,
  addFault,
  addProject,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';
import { addRequirements } from './add-requirements.ts';
import { pypiPurl } from './requirement.ts';

export const pyproject = {
  id: 'pypi/pyproject',
  ecosystem: 'pypi',
  files: /(^|\/)pyproject\.toml$/,
  format: 'https://packaging.python.org/en/latest/specifications/pyproject-toml/',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps: 'Dependencies that a build backend reads from other files (dynamic) are not seen.',
  read: readPyproject,
} satisfies Reader;

function readPyproject(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const parsed = readToml(text);
  if ('fault' in parsed) {
    addFault(sheet, parsed.fault);
    return closeSheet(sheet);
  }
  const { root } = parsed;
  const poetry = mapAt(root, 'tool', 'poetry');
  const project = addManifest(sheet, mapAt(root, 'project'), poetry);
  addStandard(sheet, root, project);
  addPoetry(sheet, poetry, project);
  return closeSheet(sheet);
}

/** A file that only configures tools describes no project. */
function addManifest(sheet: Sheet, standard: DocumentMap, poetry: DocumentMap): string | undefined {
  const section = standard.size > 0 ? standard : poetry;
  if (section.size === 0) return undefined;
  const id = `pypi:${sheet.path}`;
  const declaredLicense = textAt(section, 'license') ?? textAt(mapAt(section, 'license'), 'text');
  const name = textAt(section, 'name') ?? sheet.path;
  return addProject(
    sheet,
    { id, name, version: textAt(section, 'version'), declaredLicense },
    section.get('name')?.line ?? 1,
  );
}

/** PEP 621, PEP 735 and PEP 518, and the groups of uv and PDM from before PEP 735. */
function addStandard(sheet: Sheet, root: DocumentMap, project: string | undefined): void {
  const standard = mapAt(root, 'project');
  addRequirements(sheet, textsOf(listAt(standard, 'dependencies')), { project, scope: 'runtime' });
  addRequirements(sheet, textsOf(listAt(mapAt(root, 'build-system'), 'requires')), {
    project,
    scope: 'build',
  });
  addRequirements(sheet, textsOf(listAt(mapAt(root, 'tool', 'uv'), 'dev-dependencies')), {
    project,
    scope: 'dev',
  });
  const groups: readonly (readonly [DocumentMap, Scope])[] = [
    [mapAt(standard, 'optional-dependencies'), 'optional'],
    [mapAt(root, 'dependency-groups'), 'dev'],
    [mapAt(root, 'tool', 'pdm', 'dev-dependencies'), 'dev'],
  ];
  for (const [group, usual] of groups) {
    for (const [name, { value }] of group) {
      addRequirements(sheet, textsOf(asList(value)), {
        project,
        scope: scopeOfGroup(name) ?? usual,
      });
    }
  }
}

function addPoetry(sheet: Sheet, poetry: DocumentMap, project: string | undefined): void {
  addTable(sheet, project, mapAt(poetry, 'dependencies'), 'runtime');
  addTable(sheet, project, mapAt(poetry, 'dev-dependencies'), 'dev');
  for (const [name, { value }] of mapAt(poetry, 'group')) {
    addTable(sheet, project, mapAt(asMap(value), 'dependencies'), scopeOfGroup(name) ?? 'dev');
  }
}

function addTable(
  sheet: Sheet,
  project: string | undefined,
  table: DocumentMap,
  scope: Scope,
): void {
  for (const [name, member] of table) {
    if (name !== 'python') addConstraint(sheet, project, { name, member, scope });
  }
}

interface Constraint {
  readonly name: string;
  readonly member: Member;
  readonly scope: Scope;
}

/** requests = "^2.28", or a table with version, git, path and optional, or a list of those for several platforms. */
function addConstraint(
  sheet: Sheet,
  project: string | undefined,
  { name, member, scope }: Constraint,
): void {
  const value = asList(member.value)[0]?.value ?? member.value;
  const table = asMap(value);
  if (table.has('path')) return;
  const git = textAt(table, 'git');
  const range = typeof value === 'string' ? value : textAt(table, 'version');
  const reference = textAt(table, 'rev') ?? textAt(table, 'tag') ?? textAt(table, 'branch');
  const purl = addComponent(sheet, {
    purl: pypiPurl(name, undefined, git === undefined ? undefined : vcsUrl(git, reference)),
    name,
    range: range === '*' ? undefined : range,
    scope: isTrueAt(table, 'optional') && scope === 'runtime' ? 'optional' : scope,
    direct: true,
    line: member.line,
    source: git === undefined ? undefined : withoutSecrets(git),
  });
  addEdge(sheet, project, purl);
}

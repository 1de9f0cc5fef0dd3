// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import { asMap, type DocumentMap, type Member, mapAt, textAt } from '../../documents/document.ts';
import { readToml } from '../../documents/read-toml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { scopeOfGroup } from '../../scopes.ts';
import { addComponent, type Sheet } from '../../sheet.ts';
import { pypiPurl } from './requirement.ts';

export const pipfile = {
  id: 'pypi/pipfile',
  ecosystem: 'pypi',
  files: /(^|\/)Pipfile$/,
  format: 'https://pipenv.pypa.io/en/latest/pipfile.html',
  edges: 'none',
  lines: true,
  scopes: true,
  knownGaps: 'Markers are not evaluated: what is asked for on one platform is listed for all.',
  read: readPipfile,
} satisfies Reader;

function readPipfile(text: string, path: string): FileReading {
  return readDocument(path, readToml(text), addCategories);
}

/** Tables that name no packages. */
const SETTINGS = ['source', 'requires', 'pipenv', 'scripts', 'pipfile'];

function addCategories(sheet: Sheet, root: DocumentMap): void {
  for (const category of root.keys()) {
    if (SETTINGS.includes(category)) continue;
    for (const [name, member] of mapAt(root, category)) {
      addPackage(sheet, { name, member, scope: pipenvScopeOf(category) });
    }
  }
}

/** "packages" and "default" are what runs; other categories have names that people gave them. */
export function pipenvScopeOf(category: string): Scope {
  if (category === 'packages' || category === 'default') return 'runtime';
  return scopeOfGroup(category.replace(/^dev-packages$/, 'dev')) ?? 'optional';
}

interface Wanted {
  readonly name: string;
  readonly member: Member;
  readonly scope: Scope;
}

/** requests = "*", or { version = "~=2.0", extras = [...] }, { git = "https://...", ref = "main" }, { path = "." }. */
function addPackage(sheet: Sheet, { name, member, scope }: Wanted): void {
  const table = asMap(member.value);
  if (table.has('path')) return;
  const git = textAt(table, 'git');
  const range = typeof member.value === 'string' ? member.value : textAt(table, 'version');
  addComponent(sheet, {
    purl: pypiPurl(
      name,
      undefined,
      git === undefined ? undefined : vcsUrl(git, textAt(table, 'ref')),
    ),
    name,
    range: range === '*' ? undefined : range,
    scope,
    direct: true,
    line: member.line,
    source: git === undefined ? undefined : withoutSecrets(git),
  });
}

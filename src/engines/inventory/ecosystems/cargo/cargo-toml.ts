// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import {
  asMap,
  type DocumentMap,
  isTrueAt,
  type Member,
  mapAt,
  textAt,
} from '../../documents/document.ts';
import { readToml } from '../../documents/read-toml.ts';
import type { Reader } from '../../reader.ts';
import {
  addComponent,
  addEdge,
  addFault,
  addProject,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';
import { cargoPurl } from './cargo-purl.ts';

export const cargoToml = {
  id: 'cargo/cargo-toml',
  ecosystem: 'cargo',
  files: /(^|\/)Cargo\.toml$/,
  format: 'https://doc.rust-lang.org/cargo/reference/manifest.html',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps:
    'What a member takes over from the workspace has no range here; patch and replace are not applied.',
  read: readCargoToml,
} satisfies Reader;

const SECTIONS: readonly (readonly [string, Scope])[] = [
  ['dependencies', 'runtime'],
  ['build-dependencies', 'build'],
  ['dev-dependencies', 'dev'],
];

function readCargoToml(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const parsed = readToml(text);
  if ('fault' in parsed) addFault(sheet, parsed.fault);
  else addManifest(sheet, parsed.root);
  return closeSheet(sheet);
}

function addManifest(sheet: Sheet, root: DocumentMap): void {
  const name = textAt(mapAt(root, 'package'), 'name');
  // The manifest of a workspace alone describes no crate.
  if (name === undefined) return;
  const project = addCrate(sheet, mapAt(root, 'package'), name);
  const targets = [...mapAt(root, 'target').values()].map(({ value }) => asMap(value));
  for (const section of [root, ...targets]) {
    for (const [key, scope] of SECTIONS) {
      for (const [dependency, member] of mapAt(section, key)) {
        addDependency(sheet, project, { name: dependency, member, scope });
      }
    }
  }
}

function addCrate(sheet: Sheet, crate: DocumentMap, name: string): string {
  const project = {
    id: `cargo:${sheet.path}`,
    name,
    version: textAt(crate, 'version'),
    declaredLicense: textAt(crate, 'license'),
  };
  return addProject(sheet, project, crate.get('name')?.line ?? 1);
}

interface Dependency {
  readonly name: string;
  readonly member: Member;
  readonly scope: Scope;
}

/** serde = "1.0", or { version = "1.0", package = "real-name", optional = true, git = "...", path = "..." }. */
function addDependency(
  sheet: Sheet,
  project: string,
  { name: key, member, scope }: Dependency,
): void {
  const { value, line } = member;
  const table = asMap(value);
  if (table.has('path')) return;
  const name = textAt(table, 'package') ?? key;
  const git = textAt(table, 'git');
  const reference = textAt(table, 'rev') ?? textAt(table, 'tag') ?? textAt(table, 'branch');
  const purl = addComponent(sheet, {
    purl: cargoPurl(name, undefined, git === undefined ? undefined : vcsUrl(git, reference)),
    name,
    range: typeof value === 'string' ? value : (textAt(table, 'version') ?? reference),
    scope: isTrueAt(table, 'optional') && scope === 'runtime' ? 'optional' : scope,
    direct: true,
    line,
    source: git === undefined ? undefined : withoutSecrets(git),
  });
  addEdge(sheet, project, purl);
}

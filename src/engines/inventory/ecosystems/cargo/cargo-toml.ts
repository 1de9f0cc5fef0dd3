// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import {
  asMap,
  type DocumentMap,
  type DocumentValue,
  isTrueAt,
  type Member,
  mapAt,
  textAt,
} from '../../documents/document.ts';
import { readToml } from '../../documents/read-toml.ts';
import type { CentralAsk, CentralVersion, NotedReading } from '../../notes.ts';
import { purlText } from '../../purl-text.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, addProject, type Sheet } from '../../sheet.ts';
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
    'Patch and replace are not applied; what a member takes over from the workspace is filled in when files are joined.',
  read: readCargoToml,
} satisfies Reader;

const SECTIONS: readonly (readonly [string, Scope])[] = [
  ['dependencies', 'runtime'],
  ['build-dependencies', 'build'],
  ['dev-dependencies', 'dev'],
];

function readCargoToml(text: string, path: string): NotedReading {
  const asks: CentralAsk[] = [];
  const sets: CentralVersion[] = [];
  const reading = readDocument(path, readToml(text), (sheet, root) => {
    for (const set of workspaceVersions(root)) sets.push(set);
    addManifest(sheet, root, asks);
  });
  return { ...reading, notes: { central: { system: 'cargo', sets, asks } } };
}

/** [workspace.dependencies]: what members ask for with `workspace = true`. */
function* workspaceVersions(root: DocumentMap): Generator<CentralVersion> {
  for (const [key, { value }] of mapAt(root, 'workspace', 'dependencies')) {
    const { name, purl, range } = crateOf(key, value);
    const isOwn = asMap(value).has('path');
    yield { key, name, purl: purlText(purl), range, isOwn };
  }
}

function addManifest(sheet: Sheet, root: DocumentMap, asks: CentralAsk[]): void {
  const name = textAt(mapAt(root, 'package'), 'name');
  // The manifest of a workspace alone describes no crate.
  if (name === undefined) return;
  const project = addCrate(sheet, root, name);
  const targets = [...mapAt(root, 'target').values()].map(({ value }) => asMap(value));
  for (const section of [root, ...targets]) {
    for (const [key, scope] of SECTIONS) {
      for (const [dependency, member] of mapAt(section, key)) {
        const asked = { name: dependency, member, scope };
        const purl = addDependency(sheet, project, asked);
        if (isTrueAt(asMap(member.value), 'workspace'))
          asks.push({ key: dependency, purl, scope, line: member.line });
      }
    }
  }
}

function addCrate(sheet: Sheet, root: DocumentMap, name: string): string {
  const crate = mapAt(root, 'package');
  const project = {
    id: `cargo:${sheet.path}`,
    name,
    version: ownOrShared(root, 'version'),
    declaredLicense: ownOrShared(root, 'license'),
  };
  return addProject(sheet, project, crate.get('name')?.line ?? 1);
}

/** The crate at the root of a workspace takes `license.workspace = true` from the same file. */
function ownOrShared(root: DocumentMap, key: string): string | undefined {
  const isShared = isTrueAt(mapAt(root, 'package', key), 'workspace');
  return isShared
    ? textAt(mapAt(root, 'workspace', 'package'), key)
    : textAt(mapAt(root, 'package'), key);
}

interface Dependency {
  readonly name: string;
  readonly member: Member;
  readonly scope: Scope;
}

/** serde = "1.0", or { version = "1.0", package = "real-name", optional = true, git = "...", path = "..." }. */
function crateOf(key: string, value: DocumentValue) {
  const table = asMap(value);
  const name = textAt(table, 'package') ?? key;
  const git = textAt(table, 'git');
  const reference = textAt(table, 'rev') ?? textAt(table, 'tag') ?? textAt(table, 'branch');
  return {
    name,
    purl: cargoPurl(name, undefined, git === undefined ? undefined : vcsUrl(git, reference)),
    range: typeof value === 'string' ? value : (textAt(table, 'version') ?? reference),
    source: git === undefined ? undefined : withoutSecrets(git),
  };
}

function addDependency(
  sheet: Sheet,
  project: string,
  { name: key, member, scope }: Dependency,
): string | undefined {
  const table = asMap(member.value);
  if (table.has('path')) return undefined;
  const { name, purl: parts, range, source } = crateOf(key, member.value);
  const purl = addComponent(sheet, {
    purl: parts,
    name,
    range,
    source,
    scope: isTrueAt(table, 'optional') && scope === 'runtime' ? 'optional' : scope,
    direct: true,
    line: member.line,
  });
  addEdge(sheet, project, purl);
  return purl;
}

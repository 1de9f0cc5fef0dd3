// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import {
  asMap,
  type DocumentMap,
  listAt,
  mapAt,
  textAt,
  textsOf,
} from '../../documents/document.ts';
import { readToml } from '../../documents/read-toml.ts';
import { addLockedPackages, type LockedPackage } from '../../locked-packages.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addProject, type Sheet } from '../../sheet.ts';
import { cargoPurl, repositoryOf } from './cargo-purl.ts';

export const cargoLock = {
  id: 'cargo/cargo-lock',
  ecosystem: 'cargo',
  files: /(^|\/)Cargo\.lock$/,
  format: 'https://doc.rust-lang.org/cargo/guide/cargo-toml-vs-cargo-lock.html',
  edges: 'all',
  lines: true,
  scopes: false,
  locks: 'cargo/cargo-toml',
  knownGaps:
    'Does not say where in the repository a member of the workspace lies, nor what is only for tests or builds; Cargo.toml does.',
  read: readCargoLock,
} satisfies Reader;

function readCargoLock(text: string, path: string): FileReading {
  return readDocument(path, readToml(text), addPackages);
}

function addPackages(sheet: Sheet, root: DocumentMap): void {
  const old = mapAt(root, 'root');
  const listed = listAt(root, 'package').map(({ value }) => asMap(value));
  addLockedPackages(sheet, {
    entries: old.size > 0 ? [old, ...listed] : listed,
    add: (entry) => addPackage(sheet, root, entry),
    keysOf,
    asksOf: (entry) => textsOf(listAt(entry, 'dependencies')).map(({ text }) => ({ key: text })),
  });
}

/** "rand", "rand 0.8.5" and "rand 0.8.5 (registry+...)": as much as it takes to tell it from the others. */
function keysOf(entry: DocumentMap): string[] {
  const name = textAt(entry, 'name') ?? '';
  const version = `${name} ${textAt(entry, 'version') ?? ''}`;
  const [source] = textAt(entry, 'source')?.split('#', 1) ?? [];
  return source === undefined ? [name, version] : [name, version, `${version} (${source})`];
}

/** A package without a source is a member of the workspace, or lies in a folder nearby. */
function addPackage(sheet: Sheet, root: DocumentMap, entry: DocumentMap): LockedPackage {
  const name = textAt(entry, 'name') ?? '';
  const version = textAt(entry, 'version');
  const source = textAt(entry, 'source');
  const line = entry.get('name')?.line ?? 1;
  if (source === undefined) {
    const id = addProject(sheet, { id: `cargo:${sheet.path}#${name}`, name, version }, line);
    return { id, isProject: true };
  }
  const id = addComponent(sheet, {
    purl: cargoPurl(name, version, repositoryOf(source)),
    name,
    version,
    scope: 'runtime',
    direct: false,
    line,
    integrity: checksumOf(root, entry),
    source: withoutSecrets(source.replace(/^registry\+/, '')),
  });
  return { id };
}

/** Lockfiles of version 1 have "checksum rand 0.8.5 (registry+...)" = "..." at the end. */
function checksumOf(root: DocumentMap, entry: DocumentMap): string | undefined {
  const checksum =
    textAt(entry, 'checksum') ??
    textAt(mapAt(root, 'metadata'), `checksum ${keysOf(entry)[2] ?? ''}`);
  return checksum === undefined || checksum === '<none>' ? undefined : `sha256:${checksum}`;
}

// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '#model';
import {
  asList,
  asMap,
  asText,
  type DocumentMap,
  type DocumentValue,
  mapAt,
  textAt,
  textsOf,
} from '../../documents/document.ts';
import { readToml } from '../../documents/read-toml.ts';
import type { CentralVersion, NotedReading } from '../../notes.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, type Sheet } from '../../sheet.ts';
import { gradlePluginEntry, mavenEntry } from './maven-entry.ts';

export const versionCatalog = {
  id: 'maven/version-catalog',
  ecosystem: 'maven',
  files: /(^|\/)[^/]*\.versions\.toml$/,
  format: 'https://docs.gradle.org/current/userguide/version_catalogs.html',
  edges: 'none',
  lines: true,
  scopes: false,
  knownGaps:
    'Lists what build scripts may ask for; which of them do, and what for, stands in the scripts.',
  read: readVersionCatalog,
} satisfies Reader;

function readVersionCatalog(text: string, path: string): NotedReading {
  const sets: CentralVersion[] = [];
  const reading = readDocument(path, readToml(text), (sheet, root) => {
    for (const set of addLibraries(sheet, root)) sets.push(set);
  });
  return { ...reading, notes: { central: { system: 'gradle', sets, asks: [] } } };
}

function* addLibraries(sheet: Sheet, root: DocumentMap): Generator<CentralVersion> {
  const versions = mapAt(root, 'versions');
  for (const [alias, { line, value }] of mapAt(root, 'libraries')) {
    const [group, artifact, version] = libraryOf(value, versions);
    if (group === undefined || artifact === undefined) continue;
    yield* addOne(sheet, alias, {
      ...mavenEntry(group, artifact, version),
      scope: 'runtime',
      line,
    });
  }
  for (const [alias, { line, value }] of mapAt(root, 'plugins')) {
    const [id, , version] = pluginOf(value, versions);
    if (id === undefined) continue;
    const entry = { ...gradlePluginEntry(id, version), scope: 'build' as const, line };
    yield* addOne(sheet, `plugins.${alias}`, entry);
  }
  yield* bundlesOf(root);
}

type Entry = ReturnType<typeof mavenEntry> & { readonly scope: Scope; readonly line: number };

function* addOne(sheet: Sheet, alias: string, entry: Entry): Generator<CentralVersion> {
  const { name, version, range, scope } = entry;
  const purl = addComponent(sheet, entry);
  if (purl !== undefined) yield { key: accessorOf(alias), purl, name, version, range, scope };
}

/** "commons-lang3", "commons_lang3" and "commons.lang3" are all `libs.commons.lang3` in a script. */
export function accessorOf(alias: string): string {
  return alias.replace(/[-_]/g, '.').toLowerCase();
}

type Coordinates = readonly [
  group?: string | undefined,
  artifact?: string | undefined,
  version?: string | undefined,
];

/** "g:a:1.0", or { module = "g:a", version.ref = "x" }, or { group = "g", name = "a", version = "1.0" }. */
function libraryOf(value: DocumentValue, versions: DocumentMap): Coordinates {
  if (typeof value === 'string') return coordinates(value);
  const table = asMap(value);
  const module = textAt(table, 'module');
  const [group, name] = module?.split(':') ?? [textAt(table, 'group'), textAt(table, 'name')];
  return [group, name, versionOf(table.get('version')?.value, versions)];
}

function coordinates(text: string): Coordinates {
  const [group, artifact, version] = text.split(':', 3);
  return [group, artifact, version];
}

/** "id:1.0", or { id = "...", version.ref = "x" }. */
function pluginOf(value: DocumentValue, versions: DocumentMap): Coordinates {
  if (typeof value === 'string') {
    const [id, version] = value.split(':', 2);
    return [id, undefined, version];
  }
  const table = asMap(value);
  return [textAt(table, 'id'), undefined, versionOf(table.get('version')?.value, versions)];
}

/** "1.0", or { ref = "spring" }, or { strictly = "[1.7, 1.8[", prefer = "1.7.25" }. */
function versionOf(value: DocumentValue, versions: DocumentMap): string | undefined {
  const text = asText(value);
  if (text !== undefined) return text;
  const rich = asMap(value);
  const reference = textAt(rich, 'ref');
  if (reference !== undefined) {
    const named = versions.get(reference)?.value;
    // A version that refers to another is not allowed, so this ends.
    return asText(named) ?? preferred(asMap(named));
  }
  return preferred(rich);
}

function preferred(rich: DocumentMap): string | undefined {
  return textAt(rich, 'prefer') ?? textAt(rich, 'strictly') ?? textAt(rich, 'require');
}

/** A bundle stands for several libraries: who asks for `libs.bundles.web` asks for each. */
function* bundlesOf(root: DocumentMap): Generator<CentralVersion> {
  for (const [bundle, { value }] of mapAt(root, 'bundles')) {
    const members = textsOf(asList(value)).map(({ text }) => accessorOf(text));
    yield { key: `bundles.${accessorOf(bundle)}`, members };
  }
}

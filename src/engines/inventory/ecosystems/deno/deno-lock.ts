// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import {
  asMap,
  type DocumentMap,
  listAt,
  mapAt,
  textAt,
  textsOf,
} from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, markDirect, type Sheet } from '../../sheet.ts';
import { npmPurl } from '../npm/npm-name.ts';
import { cutDescriptor } from '../npm/yarn-descriptor.ts';
import { jsrPurl } from './jsr-purl.ts';

export const denoLock = {
  id: 'deno/deno-lock',
  ecosystem: 'jsr',
  files: /(^|\/)deno\.lock$/,
  format: 'https://docs.deno.com/runtime/fundamentals/modules/#integrity-checking-and-lock-files',
  edges: 'all',
  lines: true,
  scopes: false,
  locks: 'deno/deno-json',
  knownGaps: 'Modules imported by their address are not packages and are left out.',
  read: readDenoLock,
} satisfies Reader;

function readDenoLock(text: string, path: string): FileReading {
  return readDocument(path, readJson(text), addPackages);
}

/** What is asked for, "jsr:@std/path@^1.0", and what it became. */
type Purls = Map<string, string>;

/** Versions 2 and 3 keep their lists inside "npm" and "packages", version 4 at the top. */
function addPackages(sheet: Sheet, root: DocumentMap): void {
  const packages = mapAt(root, 'packages');
  const top = packages.size > 0 ? packages : root;
  const purls: Purls = new Map();
  const npm = mapAt(top, 'npm');
  const isOld = npm.has('packages');
  addKind(sheet, 'npm', isOld ? mapAt(npm, 'packages') : npm, purls);
  addKind(sheet, 'jsr', mapAt(top, 'jsr'), purls);
  const specifiers = isOld ? mapAt(npm, 'specifiers') : mapAt(top, 'specifiers');
  for (const [specifier, { value }] of specifiers) {
    const purl = purls.get(resolvedKey(specifier, typeof value === 'string' ? value : '', isOld));
    if (purl !== undefined) purls.set(isOld ? `npm:${specifier}` : specifier, purl);
  }
  addEdges(sheet, 'npm', isOld ? mapAt(npm, 'packages') : npm, purls);
  addEdges(sheet, 'jsr', mapAt(top, 'jsr'), purls);
  addDirect(sheet, root, purls);
}

/** "npm:chalk@5" became "npm:chalk@5.3.0" in version 3, "5.3.0" in version 4, "chalk@5.3.0" in version 2. */
function resolvedKey(specifier: string, value: string, isOld: boolean): string {
  if (isOld) return `npm:${withoutPeers(value)}`;
  if (/^(npm|jsr):/.test(value)) return withoutPeers(value);
  const { name } = cutDescriptor(specifier.slice(specifier.indexOf(':') + 1));
  return `${specifier.slice(0, specifier.indexOf(':'))}:${name}@${withoutPeers(value)}`;
}

/** "react-dom@18.2.0_react@18.2.0" */
function withoutPeers(key: string): string {
  return key.replace(/_.*$/, '');
}

function addKind(sheet: Sheet, kind: 'npm' | 'jsr', packages: DocumentMap, purls: Purls): void {
  for (const [key, { line, value }] of packages) {
    const { name, range: version } = cutDescriptor(withoutPeers(key));
    const purl = addComponent(sheet, {
      purl: kind === 'npm' ? npmPurl(name, version) : jsrPurl(name, version),
      name,
      version,
      scope: 'runtime',
      direct: false,
      line,
      integrity: textAt(asMap(value), 'integrity'),
    });
    if (purl === undefined) continue;
    purls.set(`${kind}:${name}@${version}`, purl);
    // "jsr:@std/path" alone stands where only one version is locked.
    if (!purls.has(`${kind}:${name}`)) purls.set(`${kind}:${name}`, purl);
  }
}

/** A list of specifiers ("jsr:@std/path@^1.0", "ms@2.1.3", "ms"), or in old files a mapping from name to key. */
function addEdges(sheet: Sheet, kind: string, packages: DocumentMap, purls: Purls): void {
  for (const [key, { value }] of packages) {
    const from = purls.get(`${kind}:${withoutPeers(key)}`);
    const entry = asMap(value);
    for (const { text } of textsOf(listAt(entry, 'dependencies'))) {
      addEdge(sheet, from, find(purls, text, kind));
    }
    for (const { value: wanted } of mapAt(entry, 'dependencies').values()) {
      if (typeof wanted === 'string') addEdge(sheet, from, find(purls, wanted, kind));
    }
  }
}

function find(purls: Purls, text: string, kind: string): string | undefined {
  const key = /^(npm|jsr):/.test(text) ? text : `${kind}:${withoutPeers(text)}`;
  return purls.get(key);
}

/** Without "workspace", in a lockfile of scripts, everything that was specified may be direct or not. */
function addDirect(sheet: Sheet, root: DocumentMap, purls: Purls): void {
  const workspace = mapAt(root, 'workspace');
  const members = [...mapAt(workspace, 'members').values()].map(({ value }) => asMap(value));
  for (const member of [workspace, ...members]) {
    for (const part of [member, mapAt(member, 'packageJson')]) {
      for (const { text } of textsOf(listAt(part, 'dependencies'))) {
        markDirect(sheet, purls.get(text), { range: cutDescriptor(text.slice(4)).range });
      }
    }
  }
}

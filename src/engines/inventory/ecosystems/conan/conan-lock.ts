// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import {
  asList,
  asMap,
  asText,
  type DocumentMap,
  listAt,
  mapAt,
  textAt,
  textsOf,
} from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, addProject, markDirect, type Sheet } from '../../sheet.ts';
import { readConanReference } from './conan-reference.ts';

export const conanLock = {
  id: 'conan/conan-lock',
  ecosystem: 'conan',
  files: /(^|\/)conan\.lock$/,
  format: 'https://docs.conan.io/2/tutorial/versioning/lockfiles.html',
  edges: 'none',
  lines: true,
  scopes: true,
  locks: 'conan/conanfile-txt',
  knownGaps: 'Only files of Conan 1 say who asks for whom.',
  read: readConanLock,
} satisfies Reader;

const LISTS: readonly (readonly [string, Scope])[] = [
  ['requires', 'runtime'],
  ['build_requires', 'build'],
  ['python_requires', 'build'],
];

function readConanLock(text: string, path: string): FileReading {
  return readDocument(path, readJson(text), (sheet, root) => {
    for (const [list, scope] of LISTS) {
      for (const { line, text: reference } of textsOf(listAt(root, list))) {
        const recipe = readConanReference(reference);
        if (recipe !== undefined) addComponent(sheet, { ...recipe, scope, line });
      }
    }
    addNodes(sheet, mapAt(root, 'graph_lock', 'nodes'));
  });
}

/** Conan 1: {"1": {"ref": "zlib/1.2.11#revision", "requires": ["2"]}}; before version 0.4 "pref" in the place of "ref". */
function addNodes(sheet: Sheet, nodes: DocumentMap): void {
  const ids = new Map<string, string | undefined>();
  for (const [key, { line, value }] of nodes) ids.set(key, addNode(sheet, asMap(value), line));
  for (const [key, { value }] of nodes) {
    const entry = asMap(value);
    for (const [list, scope] of LISTS) {
      for (const needed of neededBy(entry, list)) {
        addEdge(sheet, ids.get(key), ids.get(needed));
        // The node that lies in a folder is what is developed here.
        if (entry.has('path')) markDirect(sheet, ids.get(needed), { scope });
      }
    }
  }
}

function addNode(sheet: Sheet, entry: DocumentMap, line: number): string | undefined {
  const reference = textAt(entry, 'ref') ?? textAt(entry, 'pref') ?? '';
  const recipe = readConanReference(reference);
  if (recipe === undefined) return undefined;
  if (entry.has('path')) {
    const { name, version } = recipe;
    return addProject(sheet, { id: `conan:${sheet.path}#${name}`, name, version }, line);
  }
  const scope = textAt(entry, 'context') === 'build' ? 'build' : 'runtime';
  return addComponent(sheet, { ...recipe, scope, direct: false, line });
}

/** ["1"], or in version 0.2 {"zlib/1.2.11": "1"}. */
function neededBy(entry: DocumentMap, list: string): string[] {
  const listed = textsOf(asList(entry.get(list)?.value)).map(({ text }) => text);
  const mapped = [...mapAt(entry, list).values()].map(({ value }) => asText(value) ?? '');
  return [...listed, ...mapped];
}

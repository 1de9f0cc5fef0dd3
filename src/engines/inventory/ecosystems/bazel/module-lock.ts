// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { asMap, asText, type DocumentMap, mapAt, textAt } from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, markDirect, type Sheet } from '../../sheet.ts';

export const moduleLock = {
  id: 'bazel/module-lock',
  ecosystem: 'bazel',
  files: /(^|\/)MODULE\.bazel\.lock$/,
  format: 'https://bazel.build/external/lockfile',
  edges: 'none',
  lines: true,
  scopes: false,
  locks: 'bazel/module-bazel',
  knownGaps:
    'Since Bazel 7.2 it does not say who asks for whom: it lists what was fetched from registries to resolve modules.',
  read: readModuleLock,
} satisfies Reader;

function readModuleLock(text: string, path: string): FileReading {
  return readDocument(path, readJson(text), (sheet, root) => {
    if (root.has('moduleDepGraph')) addGraph(sheet, mapAt(root, 'moduleDepGraph'));
    else addFetched(sheet, mapAt(root, 'registryFileHashes'));
  });
}

// "https://registry.example.com/modules/zlib/1.3.1/source.json": only what was chosen has its source looked up.
const SOURCE = /\/modules\/([^/]+)\/([^/]+)\/source\.json$/;

function addFetched(sheet: Sheet, hashes: DocumentMap): void {
  for (const [address, { line, value }] of hashes) {
    const [, name, version] = SOURCE.exec(address) ?? [];
    // A registry that does not have the module is written down with null.
    if (name === undefined || asText(value) === undefined) continue;
    addModule(sheet, { name, version, line });
  }
}

/** "zlib@1.3.1": {"name": "zlib", "version": "1.3.1", "deps": {"platforms": "platforms@0.0.7"}}; "<root>" is the project. */
function addGraph(sheet: Sheet, graph: DocumentMap): void {
  const purls = new Map<string, string | undefined>();
  for (const [key, { line, value }] of graph) {
    const [name, version] = [textAt(asMap(value), 'name'), textAt(asMap(value), 'version')];
    // "bazel_tools@_" is part of the tool.
    if (key === '<root>' || name === undefined || key.endsWith('@_')) continue;
    purls.set(key, addModule(sheet, { name, version, line }));
  }
  for (const [key, { value }] of graph) {
    for (const target of mapAt(asMap(value), 'deps').values()) {
      const to = purls.get(asText(target.value) ?? '');
      if (key === '<root>') markDirect(sheet, to, {});
      else addEdge(sheet, purls.get(key), to);
    }
  }
}

function addModule(
  sheet: Sheet,
  {
    name,
    version,
    line,
  }: { readonly name: string; readonly version: string | undefined; readonly line: number },
): string | undefined {
  return addComponent(sheet, {
    purl: { type: 'bazel', name, version },
    name,
    version,
    scope: 'build',
    line,
  });
}

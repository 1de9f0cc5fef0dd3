// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import type { DocumentMap } from '../../documents/document.ts';
import { asMap, listAt, mapAt, textAt, textsOf } from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, type Sheet } from '../../sheet.ts';

export const nimbleLock = {
  id: 'nim/nimble-lock',
  ecosystem: 'nim',
  files: /(^|\/)nimble\.lock$/,
  format: 'https://nim-lang.github.io/nimble/workflow.html#lock-files',
  edges: 'all',
  lines: true,
  scopes: false,
  locks: 'nim/nimble-file',
  knownGaps: 'Does not say what a package is for; the .nimble file beside it does.',
  read: readNimbleLock,
} satisfies Reader;

function readNimbleLock(text: string, path: string): FileReading {
  return readDocument(path, readJson(text), (sheet, root) => {
    const packages = mapAt(root, 'packages');
    const purls = new Map<string, string | undefined>();
    for (const [name, { line, value }] of packages)
      purls.set(name, addPackage(sheet, name, asMap(value), line));
    for (const [name, { value }] of packages) {
      for (const { text: wanted } of textsOf(listAt(asMap(value), 'dependencies')))
        addEdge(sheet, purls.get(name), purls.get(wanted));
    }
  });
}

/** {"version": "0.6.0", "vcsRevision": "c0ffee", "url": ..., "checksums": {"sha1": ...}}; the compiler is no package. */
function addPackage(
  sheet: Sheet,
  name: string,
  entry: DocumentMap,
  line: number,
): string | undefined {
  if (name.toLowerCase() === 'nim') return undefined;
  const written = textAt(entry, 'version');
  const version = written?.startsWith('#') ? textAt(entry, 'vcsRevision') : written;
  const [hash, source] = [textAt(mapAt(entry, 'checksums'), 'sha1'), textAt(entry, 'url')];
  return addComponent(sheet, {
    purl: { type: 'nim', name, version },
    name,
    version,
    scope: 'runtime',
    line,
    integrity: hash === undefined ? undefined : `sha1:${hash}`,
    source: source === undefined ? undefined : withoutSecrets(source),
  });
}

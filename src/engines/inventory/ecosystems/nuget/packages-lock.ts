// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { asMap, type DocumentMap, mapAt, textAt } from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, markDirect, type Sheet } from '../../sheet.ts';
import { nugetPurl } from './nuget-purl.ts';

export const packagesLock = {
  id: 'nuget/packages-lock',
  ecosystem: 'nuget',
  files: /(^|\/)packages(\.[^/]+)?\.lock\.json$/,
  format:
    'https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files#locking-dependencies',
  edges: 'all',
  lines: true,
  scopes: false,
  locks: 'nuget/project-file',
  knownGaps: 'Projects of the same solution are left out; the packages that they ask for are here.',
  read: readPackagesLock,
} satisfies Reader;

function readPackagesLock(text: string, path: string): FileReading {
  return readDocument(path, readJson(text), (sheet, root) => {
    // One list for each framework, and for each framework and platform.
    for (const framework of mapAt(root, 'dependencies').values()) {
      addFramework(sheet, asMap(framework.value));
    }
  });
}

function addFramework(sheet: Sheet, packages: DocumentMap): void {
  const purls = new Map<string, string>();
  for (const [name, { line, value }] of packages) {
    const purl = addPackage(sheet, name, asMap(value), line);
    if (purl !== undefined) purls.set(name.toLowerCase(), purl);
  }
  for (const [name, { value }] of packages) {
    const isProject = textAt(asMap(value), 'type') === 'Project';
    for (const wanted of mapAt(asMap(value), 'dependencies').keys()) {
      const to = purls.get(wanted.toLowerCase());
      addEdge(sheet, purls.get(name.toLowerCase()), to);
      if (isProject) markDirect(sheet, to, {});
    }
  }
}

/** "type" is Direct, Transitive, CentralTransitive or Project; the last is developed here. */
function addPackage(
  sheet: Sheet,
  name: string,
  entry: DocumentMap,
  line: number,
): string | undefined {
  const version = textAt(entry, 'resolved');
  const type = textAt(entry, 'type');
  if (type === 'Project') return undefined;
  const hash = textAt(entry, 'contentHash');
  return addComponent(sheet, {
    purl: nugetPurl(name, version),
    name,
    version,
    range: textAt(entry, 'requested'),
    scope: 'runtime',
    direct: type === 'Direct',
    line,
    integrity: hash === undefined ? undefined : `sha512-${hash}`,
  });
}

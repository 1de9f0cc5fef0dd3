// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Purl } from '#model';
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
import { addComponent, addEdge, type Sheet } from '../../sheet.ts';

export const renvLock = {
  id: 'cran/renv-lock',
  ecosystem: 'cran',
  files: /(^|\/)renv\.lock$/,
  format: 'https://rstudio.github.io/renv/reference/lockfiles.html',
  edges: 'all',
  lines: true,
  scopes: false,
  knownGaps: 'Does not say what a package is for.',
  read: readRenvLock,
} satisfies Reader;

function readRenvLock(text: string, path: string): FileReading {
  return readDocument(path, readJson(text), addPackages);
}

function addPackages(sheet: Sheet, root: DocumentMap): void {
  addLanguage(sheet, root);
  const packages = mapAt(root, 'Packages');
  const purls = new Map<string, string>();
  for (const [key, { line, value }] of packages) {
    const purl = addPackage(sheet, key, asMap(value), line);
    if (purl !== undefined) purls.set(key, purl);
  }
  for (const [key, { value }] of packages) {
    for (const need of textsOf(listAt(asMap(value), 'Requirements'))) {
      addEdge(sheet, purls.get(key), purls.get(need.text));
    }
  }
}

function addLanguage(sheet: Sheet, root: DocumentMap): void {
  const version = textAt(mapAt(root, 'R'), 'Version');
  if (version === undefined) return;
  const line = mapAt(root, 'R').get('Version')?.line ?? 1;
  addComponent(sheet, {
    purl: { type: 'generic', name: 'r', version },
    name: 'R',
    version,
    scope: 'platform',
    line,
  });
}

function addPackage(
  sheet: Sheet,
  key: string,
  entry: DocumentMap,
  line: number,
): string | undefined {
  const name = textAt(entry, 'Package') ?? key;
  const version = textAt(entry, 'Version');
  const hash = textAt(entry, 'Hash');
  return addComponent(sheet, {
    purl: purlOf(name, version, entry),
    name,
    version,
    scope: 'runtime',
    line,
    integrity: hash === undefined ? undefined : `md5:${hash}`,
    source: textAt(entry, 'Repository'),
  });
}

/** From CRAN or a mirror of it, from Bioconductor, or from a repository at a commit. */
function purlOf(name: string, version: string | undefined, entry: DocumentMap): Purl {
  const [owner, repository] = [textAt(entry, 'RemoteUsername'), textAt(entry, 'RemoteRepo')];
  const isGitHub = textAt(entry, 'RemoteType') === 'github';
  if (isGitHub && owner !== undefined && repository !== undefined) {
    const commit = textAt(entry, 'RemoteSha') ?? textAt(entry, 'RemoteRef');
    return { type: 'github', namespace: owner, name: repository, version: commit };
  }
  const isBioconductor = textAt(entry, 'Source') === 'Bioconductor';
  return { type: isBioconductor ? 'bioconductor' : 'cran', name, version };
}

// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import {
  asMap,
  type DocumentMap,
  isTrueAt,
  listAt,
  mapAt,
  textAt,
} from '../../documents/document.ts';
import { readYamlRoot } from '../../documents/read-yaml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { scopeOfGroup } from '../../scopes.ts';
import { addComponent, addEdge, type Sheet } from '../../sheet.ts';
import { pypiPurl } from '../pypi/requirement.ts';
import { condaPurl } from './conda-purl.ts';

export const condaLock = {
  id: 'conda/conda-lock',
  ecosystem: 'conda',
  files: /(^|\/)([^/]+\.)?conda-lock\.ya?ml$/,
  format: 'https://conda.github.io/conda-lock/output/',
  edges: 'all',
  lines: true,
  scopes: true,
  locks: 'conda/environment',
  knownGaps: 'What is locked for several platforms is one component where version and build agree.',
  read: readCondaLock,
} satisfies Reader;

function readCondaLock(text: string, path: string): FileReading {
  return readDocument(path, readYamlRoot(text), addPackages);
}

function addPackages(sheet: Sheet, root: DocumentMap): void {
  const packages = listAt(root, 'package').map(({ value }) => asMap(value));
  const purls = new Map<string, string>();
  for (const entry of packages) {
    const purl = addPackage(sheet, entry);
    if (purl !== undefined) purls.set(keyOf(entry, textAt(entry, 'name') ?? ''), purl);
  }
  for (const entry of packages) {
    const from = purls.get(keyOf(entry, textAt(entry, 'name') ?? ''));
    for (const name of mapAt(entry, 'dependencies').keys())
      addEdge(sheet, from, purls.get(keyOf(entry, name)));
  }
}

/** Each platform is a world of its own. */
function keyOf(entry: DocumentMap, name: string): string {
  return `${textAt(entry, 'platform')} ${name}`;
}

function addPackage(sheet: Sheet, entry: DocumentMap): string | undefined {
  const name = textAt(entry, 'name');
  if (name === undefined) return undefined;
  const version = textAt(entry, 'version');
  const url = textAt(entry, 'url');
  const hashes = mapAt(entry, 'hash');
  const algorithm = hashes.has('sha256') ? 'sha256' : 'md5';
  const hash = textAt(hashes, algorithm);
  const isPip = textAt(entry, 'manager') === 'pip';
  return addComponent(sheet, {
    purl: isPip ? pypiPurl(name, version) : condaPurl(name, { version, ...buildIn(url ?? '') }),
    name,
    version,
    scope: scopeOf(entry),
    line: entry.get('name')?.line ?? 1,
    integrity: hash === undefined ? undefined : `${algorithm}:${hash}`,
    source: url === undefined ? undefined : withoutSecrets(url),
  });
}

/** "https://host/conda-forge/linux-64/numpy-1.26.4-py312h_0.conda" */
function buildIn(url: string) {
  const [, channel, subdir, build] =
    /\/([^/]+)\/([^/]+)\/[^/]+-([^/-]+)\.(?:conda|tar\.bz2)$/.exec(url) ?? [];
  return { channel, subdir, build };
}

function scopeOf(entry: DocumentMap): Scope {
  const category = textAt(entry, 'category') ?? 'main';
  if (category !== 'main') return scopeOfGroup(category) ?? 'optional';
  return isTrueAt(entry, 'optional') ? 'optional' : 'runtime';
}

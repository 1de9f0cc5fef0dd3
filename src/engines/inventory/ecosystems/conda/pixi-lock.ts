// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import { asMap, type DocumentMap, listAt, textAt, textsOf } from '../../documents/document.ts';
import { readYamlRoot } from '../../documents/read-yaml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, type Sheet } from '../../sheet.ts';
import { condaPurl } from './conda-purl.ts';

export const pixiLock = {
  id: 'conda/pixi-lock',
  ecosystem: 'conda',
  files: /(^|\/)pixi\.lock$/,
  format: 'https://pixi.sh/latest/workspace/lock_file/',
  edges: 'all',
  lines: true,
  scopes: false,
  knownGaps:
    'Does not say what an environment is for; builds for several platforms are listed each.',
  read: readPixiLock,
} satisfies Reader;

interface Locked {
  readonly purl: string;
  readonly asks: readonly string[];
}

function readPixiLock(text: string, path: string): FileReading {
  return readDocument(path, readYamlRoot(text), (sheet, root) => {
    const known = new Map<string, string>();
    const all: Locked[] = [];
    for (const { line, value } of listAt(root, 'packages')) {
      const locked = addPackage(sheet, asMap(value), line, known);
      if (locked !== undefined) all.push(locked);
    }
    for (const { purl, asks } of all)
      for (const name of asks) addEdge(sheet, purl, known.get(name));
  });
}

/** `- conda: https://...` and `- pypi: https://...`; until version 5 `- kind: conda` with a url. */
function addPackage(
  sheet: Sheet,
  entry: DocumentMap,
  line: number,
  known: Map<string, string>,
): Locked | undefined {
  const isPypi = entry.has('pypi') || textAt(entry, 'kind') === 'pypi';
  const url = textAt(entry, isPypi ? 'pypi' : 'conda') ?? textAt(entry, 'url');
  const named = namedBy(entry, url);
  // "./" and "../": developed here.
  if (named === undefined || /^\.{0,2}\//.test(url ?? './')) return undefined;
  const { name, version, build } = named;
  const hash = textAt(entry, 'sha256');
  const source = url === undefined ? undefined : withoutSecrets(url);
  const purl = addComponent(sheet, {
    purl: isPypi
      ? { type: 'pypi', name, version }
      : condaPurl(name, { version, build, subdir: folderOf(url) }),
    name,
    version,
    scope: 'runtime',
    line,
    declaredLicense: textAt(entry, 'license'),
    integrity: hash === undefined ? undefined : `sha256:${hash}`,
    source,
  });
  if (purl === undefined) return undefined;
  const keyOf = (one: string) =>
    `${isPypi ? 'pypi' : 'conda'} ${one.toLowerCase().replace(/_/g, '-')}`;
  if (!known.has(keyOf(name))) known.set(keyOf(name), purl);
  const asks = textsOf(listAt(entry, isPypi ? 'requires_dist' : 'depends'));
  return { purl, asks: asks.map(({ text }) => keyOf(/^[\w.-]+/.exec(text)?.[0] ?? '')) };
}

// ".../linux-64/numpy-1.26.4-py312h1.conda"
const ARCHIVE = /\/([^/]+)-([^-/]+)-([^-/]+?)(?:\.conda|\.tar\.bz2)$/;

function namedBy(
  entry: DocumentMap,
  url: string | undefined,
): { name: string; version: string | undefined; build: string | undefined } | undefined {
  const [, name, version, build] = ARCHIVE.exec(url ?? '') ?? [];
  const known = textAt(entry, 'name') ?? name;
  if (known === undefined) return undefined;
  return {
    name: known,
    version: textAt(entry, 'version') ?? version,
    build: textAt(entry, 'build') ?? build,
  };
}

/** "linux-64" of the address. */
function folderOf(url: string | undefined): string | undefined {
  return /\/([^/]+)\/[^/]+$/.exec(url ?? '')?.[1];
}

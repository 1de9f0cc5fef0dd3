// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import { asMap, type DocumentMap, mapAt, quote, textAt } from '../../documents/document.ts';
import { readYamlRoot } from '../../documents/read-yaml.ts';
import { folderOf, joinPath } from '../../paths.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addProblem, addProject, type Sheet } from '../../sheet.ts';
import { pubPurl } from './pubspec.ts';

export const pubspecLock = {
  id: 'pub/pubspec-lock',
  ecosystem: 'pub',
  files: /(^|\/)pubspec\.lock$/,
  format: 'https://dart.dev/tools/pub/glossary#lockfile',
  edges: 'none',
  lines: true,
  scopes: true,
  locks: 'pub/pubspec',
  knownGaps:
    'Who asks for whom is not there, so what only development needs in its turn counts as runtime.',
  read: readPubspecLock,
} satisfies Reader;

function readPubspecLock(text: string, path: string): FileReading {
  return readDocument(path, readYamlRoot(text), (sheet, root) => {
    for (const [name, { line, value }] of mapAt(root, 'packages')) {
      addPackage(sheet, name, asMap(value), line);
    }
  });
}

/** "direct main", "direct dev", "direct overridden", "transitive" */
function dependencyUse(entry: DocumentMap): { scope: Scope; direct: boolean } {
  const kind = textAt(entry, 'dependency') ?? '';
  return { scope: kind === 'direct dev' ? 'dev' : 'runtime', direct: kind.startsWith('direct') };
}

function addPackage(sheet: Sheet, name: string, entry: DocumentMap, line: number): void {
  const version = textAt(entry, 'version');
  const description = mapAt(entry, 'description');
  const kind = textAt(entry, 'source');
  if (kind === 'path') {
    const manifest = joinPath(
      joinPath(folderOf(sheet.path), textAt(description, 'path') ?? ''),
      'pubspec.yaml',
    );
    addProject(sheet, { id: `pub:${manifest}`, name, version }, line);
  }
  // flutter and its like come with the SDK, always as version 0.0.0.
  if (kind === 'path' || kind === 'sdk') return;
  if (version === undefined) addProblem(sheet, 'no-version', line, `${quote(name)} has no version`);
  const url = textAt(description, 'url');
  const isGit = kind === 'git' && url !== undefined;
  const hash = textAt(description, 'sha256');
  addComponent(sheet, {
    purl: pubPurl(
      name,
      version,
      isGit ? vcsUrl(url, textAt(description, 'resolved-ref')) : undefined,
    ),
    name,
    version,
    ...dependencyUse(entry),
    line,
    integrity: hash === undefined ? undefined : `sha256:${hash}`,
    source: url === undefined ? undefined : withoutSecrets(url),
  });
}

// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
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
import { addComponent, type Sheet } from '../../sheet.ts';
import { pipenvScopeOf } from './pipfile.ts';
import { pypiPurl } from './requirement.ts';

export const pipfileLock = {
  id: 'pypi/pipfile-lock',
  ecosystem: 'pypi',
  files: /(^|\/)Pipfile\.lock$/,
  format: 'https://pipenv.pypa.io/en/latest/pipfile.html',
  edges: 'none',
  lines: true,
  scopes: true,
  locks: 'pypi/pipfile',
  knownGaps: 'Does not hold who asks for whom, nor versions of what comes from a repository.',
  read: readPipfileLock,
} satisfies Reader;

function readPipfileLock(text: string, path: string): FileReading {
  // Pipenv leaves an empty file behind when it is interrupted while locking.
  const parsed = text.trim() === '' ? { root: new Map() } : readJson(text);
  return readDocument(path, parsed, addCategories);
}

function addCategories(sheet: Sheet, root: DocumentMap): void {
  const addresses = sourcesOf(root);
  for (const category of root.keys()) {
    if (category === '_meta') continue;
    const scope = pipenvScopeOf(category);
    for (const [name, { line, value }] of mapAt(root, category)) {
      const entry = asMap(value);
      addPackage(sheet, {
        name,
        line,
        entry,
        scope,
        index: addresses.get(textAt(entry, 'index') ?? ''),
      });
    }
  }
}

/** "index": "pypi" names one of "sources". */
function sourcesOf(root: DocumentMap): ReadonlyMap<string, string | undefined> {
  const sources = listAt(mapAt(root, '_meta'), 'sources').map(({ value }) => asMap(value));
  return new Map(sources.map((source) => [textAt(source, 'name') ?? '', textAt(source, 'url')]));
}

interface Locked {
  readonly name: string;
  readonly line: number;
  readonly entry: DocumentMap;
  readonly scope: Scope;
  readonly index: string | undefined;
}

function addPackage(sheet: Sheet, { name, line, entry, scope, index }: Locked): void {
  // {"editable": true, "path": "."} is developed here.
  if (entry.has('path')) return;
  const version = textAt(entry, 'version')?.replace(/^={2,3}/, '');
  const git = textAt(entry, 'git');
  const repository = git === undefined ? undefined : vcsUrl(git, textAt(entry, 'ref'));
  const source = git ?? textAt(entry, 'file') ?? index;
  addComponent(sheet, {
    purl: pypiPurl(name, version, repository),
    name,
    version,
    scope,
    line,
    integrity: textsOf(listAt(entry, 'hashes'))[0]?.text,
    source: source === undefined ? undefined : withoutSecrets(source),
  });
}

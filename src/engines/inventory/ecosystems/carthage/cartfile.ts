// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import { tokensOf } from '../../documents/code-literals.ts';
import type { Reader } from '../../reader.ts';
import { repositoryEntry } from '../../repository-purl.ts';
import { addComponent, closeSheet, openSheet, type Sheet } from '../../sheet.ts';

const FORMAT = 'https://github.com/Carthage/Carthage/blob/master/Documentation/Artifacts.md';

export const cartfile = {
  id: 'carthage/cartfile',
  ecosystem: 'github',
  files: /(^|\/)Cartfile(\.private)?$/,
  format: FORMAT,
  edges: 'none',
  lines: true,
  scopes: true,
  knownGaps: 'What a framework asks for in its turn stands in its own Cartfile.',
  read: (text, path) => readCartfile(text, path, path.endsWith('.private') ? 'dev' : 'runtime'),
} satisfies Reader;

export const cartfileResolved = {
  id: 'carthage/cartfile-resolved',
  ecosystem: 'github',
  files: /(^|\/)Cartfile\.resolved$/,
  format: FORMAT,
  edges: 'none',
  lines: true,
  scopes: false,
  locks: 'carthage/cartfile',
  knownGaps: 'Holds neither who asks for whom nor what for.',
  read: (text, path) => readCartfile(text, path, 'runtime'),
} satisfies Reader;

/** `github "owner/name" "5.0.1"`, `git "https://..." "c0ffee"`, `binary "https://.../Name.json" ~> 2.3`. */
function readCartfile(text: string, path: string, scope: Scope): FileReading {
  const sheet = openSheet(path);
  const tokens = tokensOf(text, '#');
  for (const [at, { kind, text: word, line }] of tokens.entries()) {
    const place = tokens[at + 1];
    if (kind !== 'word' || place?.kind !== 'text' || !KINDS.test(word)) continue;
    const rest = tokens.slice(at + 2).filter((one) => one.line === line);
    const wanted = rest.map((one) => one.text).join('') || undefined;
    const isShort = word === 'github' && !place.text.includes('://');
    const address = isShort ? `https://github.com/${place.text}` : place.text;
    addFramework(sheet, { isBinary: word === 'binary', address, wanted, line }, scope);
  }
  return closeSheet(sheet);
}

const KINDS = /^(github|git|binary)$/;

interface Framework {
  readonly isBinary: boolean;
  readonly address: string;
  readonly wanted: string | undefined;
  readonly line: number;
}

/** What is wanted is a range, and in Cartfile.resolved the version. */
function addFramework(
  sheet: Sheet,
  { isBinary, address, wanted, line }: Framework,
  scope: Scope,
): void {
  const isLock = sheet.path.endsWith('.resolved');
  const version = isLock ? wanted : undefined;
  const found = isBinary ? binaryOf(address, version) : repositoryEntry(address, version);
  if (found === undefined) return;
  addComponent(sheet, {
    ...found,
    range: isLock ? undefined : wanted,
    scope,
    direct: isLock ? undefined : true,
    line,
    source: withoutSecrets(address),
  });
}

/** The framework has the name of the file that lists its versions. */
function binaryOf(address: string, version: string | undefined) {
  const name = /([^/]+?)(?:\.json)?$/.exec(address)?.[1];
  if (name === undefined) return undefined;
  const qualifiers = { download_url: withoutSecrets(address) };
  return { purl: { type: 'generic', name, version, qualifiers }, name, version };
}

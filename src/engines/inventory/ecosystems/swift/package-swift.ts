// SPDX-License-Identifier: Apache-2.0

import type { FileReading } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import { blockEnd } from '../../block-end.ts';
import { type Token, tokensOf } from '../../documents/code-literals.ts';
import type { Reader } from '../../reader.ts';
import { partsOfRepository } from '../../repository-purl.ts';
import {
  addComponent,
  addEdge,
  addProject,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';
import { swiftPurl } from './swift-purl.ts';

export const packageSwift = {
  id: 'swift/package-swift',
  ecosystem: 'swift',
  files: /(^|\/)Package(@swift-[\d.]+)?\.swift$/,
  format: 'https://docs.swift.org/swiftpm/documentation/packagedescription/',
  edges: 'direct',
  lines: true,
  scopes: false,
  knownGaps: 'Low confidence: a program is read as text, so only literals are seen.',
  read: readPackageSwift,
} satisfies Reader;

function readPackageSwift(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const tokens = tokensOf(text, '//');
  const named = nameOf(tokens);
  const project = addProject(
    sheet,
    { id: `swift:${path}`, name: named?.text ?? path },
    named?.line ?? 1,
  );
  for (const [at, { text: word }] of tokens.entries()) {
    if (word !== 'package' || tokens[at - 1]?.text !== '.' || tokens[at + 1]?.text !== '(')
      continue;
    addPackage(sheet, project, tokens.slice(at + 2, blockEnd(sheet, tokens, at + 1) - 1));
  }
  return closeSheet(sheet);
}

/** `let package = Package(name: "shop", ...)` */
function nameOf(tokens: readonly Token[]): Token | undefined {
  const at = tokens.findIndex(
    ({ text }, one) =>
      text === 'Package' && tokens[one + 1]?.text === '(' && tokens[one + 2]?.text === 'name',
  );
  const name = at === -1 ? undefined : tokens[at + 4];
  return name?.kind === 'text' ? name : undefined;
}

/** `url: "https://...", from: "1.2.0"`, `id: "scope.name", exact: "1.0.0"`; `path: "../core"` is developed here. */
function addPackage(sheet: Sheet, project: string, tokens: readonly Token[]): void {
  const find = (key: string) => {
    const at = tokens.findIndex(({ text }, one) => text === key && tokens[one + 1]?.text === ':');
    const value = at === -1 ? undefined : tokens[at + 2];
    return value?.kind === 'text' ? value : undefined;
  };
  const [url, id] = [find('url'), find('id')];
  const place = url ?? id;
  if (place === undefined) return;
  const name = id?.text ?? partsOfRepository(place.text)?.name.toLowerCase() ?? place.text;
  const purl = addComponent(sheet, {
    purl: swiftPurl(name, url?.text, undefined),
    name,
    range: rangeIn(tokens.slice(tokens.indexOf(place) + 1), find),
    scope: 'runtime',
    direct: true,
    line: place.line,
    source: url === undefined ? undefined : withoutSecrets(url.text),
  });
  addEdge(sheet, project, purl);
}

/** `from: "1.2.0"`, `.upToNextMinor(from: "1.2.0")`, `exact: "1.2.0"`, `branch: "main"`, `"1.0.0"..<"2.0.0"`. */
function rangeIn(
  rest: readonly Token[],
  find: (key: string) => Token | undefined,
): string | undefined {
  const least = find('from');
  if (least !== undefined) return `>=${least.text}`;
  const other = find('exact') ?? find('branch') ?? find('revision');
  if (other !== undefined) return other.text;
  const ends = rest.filter(({ kind }) => kind === 'text').map(({ text }) => text);
  const isOpen = rest.some(({ text }) => text === '<');
  return ends.length < 2 ? ends[0] : ends.slice(0, 2).join(isOpen ? '..<' : '...');
}

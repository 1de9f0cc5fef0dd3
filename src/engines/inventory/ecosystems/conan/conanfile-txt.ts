// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import type { Reader } from '../../reader.ts';
import { addComponent, closeSheet, openSheet } from '../../sheet.ts';
import { readConanReference } from './conan-reference.ts';

export const conanfileTxt = {
  id: 'conan/conanfile-txt',
  ecosystem: 'conan',
  files: /(^|\/)conanfile\.txt$/,
  format: 'https://docs.conan.io/2/reference/conanfile_txt.html',
  edges: 'none',
  lines: true,
  scopes: true,
  knownGaps: 'Options are not read.',
  read: readConanfileTxt,
} satisfies Reader;

const SECTIONS: ReadonlyMap<string, Scope> = new Map([
  ['requires', 'runtime'],
  ['build_requires', 'build'],
  ['tool_requires', 'build'],
  ['test_requires', 'test'],
]);

function readConanfileTxt(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  let scope: Scope | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    // "zlib/1.2.11#revision": only a "#" behind a blank, or at the start, is a comment.
    const line = raw
      .trim()
      .replace(/(^|\s)#.*$/, '')
      .trim();
    const section = /^\[(\w+)\]$/.exec(line)?.[1];
    if (section !== undefined) scope = SECTIONS.get(section);
    const recipe = scope === undefined ? undefined : readConanReference(line);
    if (scope !== undefined && recipe !== undefined)
      addComponent(sheet, { ...recipe, scope, direct: true, line: index + 1 });
  }
  return closeSheet(sheet);
}

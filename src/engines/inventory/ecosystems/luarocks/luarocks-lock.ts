// SPDX-License-Identifier: Apache-2.0

import type { FileReading, Scope } from '#model';
import { blockEnd } from '../../block-end.ts';
import { type Token, tokensOf } from '../../documents/code-literals.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, closeSheet, openSheet, type Sheet } from '../../sheet.ts';

export const luarocksLock = {
  id: 'luarocks/luarocks-lock',
  ecosystem: 'luarocks',
  files: /(^|\/)luarocks\.lock$/,
  format:
    'https://github.com/luarocks/luarocks/blob/main/docs/pinning_versions_with_a_lock_file.md',
  edges: 'none',
  lines: true,
  scopes: true,
  locks: 'luarocks/rockspec',
  knownGaps: 'Holds neither who asks for whom nor hashes.',
  read: readLock,
} satisfies Reader;

const LISTS: ReadonlyMap<string, Scope> = new Map([
  ['dependencies', 'runtime'],
  ['build_dependencies', 'build'],
  ['test_dependencies', 'test'],
]);

/** return { dependencies = { say = "1.4.1-3", ["lua-term"] = "0.8-1" } } */
function readLock(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const tokens = tokensOf(text, '--');
  for (const [at, { text: word }] of tokens.entries()) {
    const scope = LISTS.get(word);
    if (scope === undefined || tokens[at + 1]?.text !== '=') continue;
    addList(sheet, tokens.slice(at + 2, blockEnd(sheet, tokens, at + 2)), scope);
  }
  return closeSheet(sheet);
}

function addList(sheet: Sheet, tokens: readonly Token[], scope: Scope): void {
  const telling = tokens.filter(({ kind }) => kind !== 'sign');
  for (let at = 0; at + 1 < telling.length; at += 2) {
    const [key, value] = [telling[at], telling[at + 1]];
    if (key === undefined || value?.kind !== 'text' || key.text === 'lua') continue;
    const { text: name, line } = key;
    const version = value.text;
    addComponent(sheet, { purl: { type: 'luarocks', name, version }, name, version, scope, line });
  }
}

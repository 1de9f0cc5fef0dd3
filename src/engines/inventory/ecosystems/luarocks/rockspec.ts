// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { blockEnd } from '../../block-end.ts';
import { type Token, tokensOf } from '../../documents/code-literals.ts';
import type { Reader } from '../../reader.ts';
import {
  addComponent,
  addEdge,
  addProject,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';

export const rockspec = {
  id: 'luarocks/rockspec',
  ecosystem: 'luarocks',
  files: /(^|\/)[^/]+\.rockspec$/,
  format: 'https://github.com/luarocks/luarocks/blob/main/docs/rockspec_format.md',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps: 'A program is read as text, so only literals are seen.',
  read: readRockspec,
} satisfies Reader;

const LISTS: ReadonlyMap<string, Scope> = new Map([
  ['dependencies', 'runtime'],
  ['build_dependencies', 'build'],
  ['test_dependencies', 'test'],
]);

function readRockspec(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const tokens = tokensOf(text, '--');
  const [name, version, license] = ['package', 'version', 'license'].map((one) =>
    assigned(tokens, one),
  );
  const project = addProject(
    sheet,
    {
      id: `luarocks:${path}`,
      name: name?.text ?? path,
      version: version?.text,
      declaredLicense: license?.text,
    },
    name?.line ?? 1,
  );
  for (const [at, { text: word }] of tokens.entries()) {
    const scope = tokens[at + 1]?.text === '=' ? LISTS.get(word) : undefined;
    if (scope === undefined) continue;
    const list = tokens.slice(at + 2, blockEnd(sheet, tokens, at + 2));
    const texts = list.filter(({ kind }) => kind === 'text');
    for (const one of texts) addRock(sheet, project, one, scope);
  }
  return closeSheet(sheet);
}

/** `package = "shop"`, or the value of a variable that has it: `local _version = "1.0"`. */
function assigned(tokens: readonly Token[], word: string): Token | undefined {
  const at = tokens.findIndex(
    ({ kind, text }, one) => kind === 'word' && text === word && tokens[one + 1]?.text === '=',
  );
  const value = at === -1 ? undefined : tokens[at + 2];
  if (value?.kind === 'word' && value.text !== word) return assigned(tokens, value.text);
  return value?.kind === 'text' ? value : undefined;
}

// "lua >= 5.1, < 5.5", "luafilesystem ~> 1.8", "vendor/rock 1.0-1"
const ROCK = /^(?:([\w.-]+)\/)?([\w.-]+)\s*(.*)$/;

/** Lua itself is no rock. */
function addRock(sheet: Sheet, project: string, { text, line }: Token, scope: Scope): void {
  const [, user, name, range] = ROCK.exec(text.trim().slice(0, 500)) ?? [];
  if (name === undefined || name === 'lua') return;
  const use = { range: range === '' ? undefined : range, scope, direct: true, line };
  const purl = { type: 'luarocks', namespace: user, name };
  addEdge(sheet, project, addComponent(sheet, { purl, name, ...use }));
}

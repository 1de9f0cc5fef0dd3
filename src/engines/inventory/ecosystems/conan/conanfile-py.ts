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
import { readConanReference } from './conan-reference.ts';

export const conanfilePy = {
  id: 'conan/conanfile-py',
  ecosystem: 'conan',
  files: /(^|\/)conanfile\.py$/,
  format: 'https://docs.conan.io/2/reference/conanfile.html',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps:
    'Low confidence: a program is read as text, so only literal references are seen, under whatever condition they stand.',
  read: readConanfilePy,
} satisfies Reader;

const SCOPES: ReadonlyMap<string, Scope> = new Map([
  ['requires', 'runtime'],
  ['build_requires', 'build'],
  ['tool_requires', 'build'],
  ['test_requires', 'test'],
  ['python_requires', 'build'],
]);

/** `requires = "zlib/1.3", "fmt/10.1.1"`, and `self.requires("zlib/1.3")` in a method. */
function readConanfilePy(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const tokens = tokensOf(text, '#');
  const [name, version, license] = ['name', 'version', 'license'].map((one) => own(tokens, one));
  const project = addProject(
    sheet,
    {
      id: `conan:${path}`,
      name: name?.text ?? path,
      version: version?.text,
      declaredLicense: license?.text,
    },
    name?.line ?? 1,
  );
  for (const [at, { kind, text: word }] of tokens.entries()) {
    const scope = kind === 'word' ? SCOPES.get(word) : undefined;
    if (scope === undefined) continue;
    for (const { text: reference, line } of valuesAt(sheet, tokens, at + 1)) {
      const recipe = readConanReference(reference);
      if (recipe === undefined) continue;
      addEdge(sheet, project, addComponent(sheet, { ...recipe, scope, direct: true, line }));
    }
  }
  return closeSheet(sheet);
}

/** `name = "shop"` of the class. */
function own(tokens: readonly Token[], word: string): Token | undefined {
  const at = tokens.findIndex(
    ({ text }, one) =>
      text === word && tokens[one + 1]?.text === '=' && tokens[one + 2]?.kind === 'text',
  );
  return at === -1 ? undefined : tokens[at + 2];
}

/** The texts in brackets, or those after "=", separated by commas. A text that a variable completes says nothing. */
function valuesAt(sheet: Sheet, tokens: readonly Token[], at: number): readonly Token[] {
  const open = tokens[at]?.text === '=' ? at + 1 : at;
  const isBracket = tokens[open]?.kind === 'sign' && '([{'.includes(tokens[open]?.text ?? '');
  const end = isBracket ? blockEnd(sheet, tokens, open) : endOfTexts(tokens, open);
  const isFormatted = (one: number) => /^[fF][rR]?$/.test(tokens[one - 1]?.text ?? '');
  return tokens
    .slice(open, end)
    .filter(({ kind }, one) => kind === 'text' && !isFormatted(open + one));
}

function endOfTexts(tokens: readonly Token[], start: number): number {
  let at = start;
  while (tokens[at]?.kind === 'text') at += tokens[at + 1]?.text === ',' ? 2 : 1;
  return at;
}

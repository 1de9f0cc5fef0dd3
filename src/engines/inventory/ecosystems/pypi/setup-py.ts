// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { blockEnd } from '../../block-end.ts';
import { type Token, tokensOf } from '../../documents/code-literals.ts';
import type { Reader } from '../../reader.ts';
import { scopeOfGroup } from '../../scopes.ts';
import { addProject, closeSheet, openSheet, type Sheet } from '../../sheet.ts';
import { addRequirements } from './add-requirements.ts';

export const setupPy = {
  id: 'pypi/setup-py',
  ecosystem: 'pypi',
  files: /(^|\/)setup\.py$/,
  format: 'https://setuptools.pypa.io/en/latest/references/keywords.html',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps:
    'Low confidence: a program is read as text, so only literals are seen, in the call itself or in a variable of the same file.',
  read: readSetupPy,
} satisfies Reader;

const SCOPES: ReadonlyMap<string, Scope> = new Map([
  ['install_requires', 'runtime'],
  ['requires', 'runtime'],
  ['setup_requires', 'build'],
  ['tests_require', 'test'],
]);

function readSetupPy(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const tokens = tokensOf(text, '#');
  const project = addCall(sheet, tokens);
  const variables = variablesIn(tokens);
  // A list inside a list is read with the outer one, and a variable once for each use.
  const seen = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const keyword = tokens[at]?.text ?? '';
    const isList = isAssigned(tokens, at) && (SCOPES.has(keyword) || keyword === 'extras_require');
    const start = isList ? valueStart(tokens, at + 2, variables) : undefined;
    if (start === undefined || seen.has(`${keyword} ${start}`)) continue;
    seen.add(`${keyword} ${start}`);
    const value = bracketAt(sheet, tokens, start);
    addList(sheet, { keyword, value, project });
    if (start === at + 2) at = start + value.length - 1;
  }
  return closeSheet(sheet);
}

interface List {
  readonly keyword: string;
  readonly value: readonly Token[];
  readonly project: string | undefined;
}

function addList(sheet: Sheet, { keyword, value, project }: List): void {
  const scope = SCOPES.get(keyword);
  if (scope === undefined) addExtras(sheet, value, project);
  else addRequirements(sheet, literalsOf(value), { project, scope });
}

/** "name = ..." */
function isAssigned(tokens: readonly Token[], at: number): boolean {
  const isEquals = tokens[at + 1]?.text === '=' && tokens[at + 2]?.text !== '=';
  return tokens[at]?.kind === 'word' && isEquals;
}

/** Where the value of each name stands that is given one; of several the first. */
function variablesIn(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const variables = new Map<string, number>();
  for (const [at, { text }] of tokens.entries()) {
    if (isAssigned(tokens, at) && !variables.has(text)) variables.set(text, at + 2);
  }
  return variables;
}

/** Where the list stands: here, or where the variable of this name was given it; nowhere for all else. */
function valueStart(
  tokens: readonly Token[],
  at: number,
  variables: ReadonlyMap<string, number>,
): number | undefined {
  const first = tokens[at];
  if (first?.kind !== 'word') return at;
  const given = variables.get(first.text);
  return given === at ? undefined : given;
}

function bracketAt(sheet: Sheet, tokens: readonly Token[], at: number): readonly Token[] {
  const isOpen = tokens[at]?.kind === 'sign' && '[({'.includes(tokens[at]?.text ?? '');
  return isOpen ? tokens.slice(at, blockEnd(sheet, tokens, at)) : tokens.slice(at, at + 1);
}

function literalsOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ kind }) => kind === 'text');
}

/** {'test': ['pytest'], 'docs': [...]} */
function addExtras(sheet: Sheet, tokens: readonly Token[], project: string | undefined): void {
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind !== 'text' || tokens[at + 1]?.text !== ':') continue;
    const scope = scopeOfGroup(text) ?? 'optional';
    addRequirements(sheet, literalsOf(bracketAt(sheet, tokens, at + 2)), { project, scope });
  }
}

/** setup(name='shop', version='1.0', license='MIT') */
function addCall(sheet: Sheet, tokens: readonly Token[]): string | undefined {
  const call = tokens.findIndex(
    (token, at) => token.text === 'setup' && tokens[at + 1]?.text === '(',
  );
  if (call === -1) return undefined;
  const inside = tokens.slice(call, blockEnd(sheet, tokens, call + 1));
  const find = (keyword: string) => {
    const at = inside.findIndex((token, one) => token.text === keyword && isAssigned(inside, one));
    const value = at === -1 ? undefined : inside[at + 2];
    return value?.kind === 'text' ? value : undefined;
  };
  const name = find('name');
  return addProject(
    sheet,
    {
      id: `pypi:${sheet.path}`,
      name: name?.text ?? sheet.path,
      version: find('version')?.text,
      declaredLicense: find('license')?.text,
    },
    name?.line ?? tokens[call]?.line ?? 1,
  );
}

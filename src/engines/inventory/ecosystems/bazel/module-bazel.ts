// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
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

export const moduleBazel = {
  id: 'bazel/module-bazel',
  ecosystem: 'bazel',
  files: /(^|\/)([^/]+\.)?MODULE\.bazel$/,
  format: 'https://bazel.build/rules/lib/globals/module',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps:
    'Names modules only: what module extensions fetch (Maven, npm, images) stands in files of their own.',
  read: readModuleBazel,
} satisfies Reader;

interface Call {
  readonly name: string;
  readonly line: number;
  readonly values: ReadonlyMap<string, Token>;
}

function readModuleBazel(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const calls = [...callsIn(sheet, tokensOf(text, '#'))];
  const own = calls.find(({ name }) => name === 'module');
  const named = own?.values.get('name');
  const project = addProject(
    sheet,
    {
      id: `bazel:${path}`,
      name: named?.text ?? path,
      version: own?.values.get('version')?.text,
    },
    named?.line ?? own?.line ?? 1,
  );
  const overrides = overridesOf(calls);
  for (const { name, values } of calls) {
    if (name === 'bazel_dep') addModule(sheet, project, values, overrides);
  }
  return closeSheet(sheet);
}

type Values = ReadonlyMap<string, Token>;

function addModule(
  sheet: Sheet,
  project: string,
  values: Values,
  overrides: ReadonlyMap<string, Call>,
): void {
  const name = values.get('name');
  const override = overrides.get(name?.text ?? '');
  // local_path_override: it is developed here.
  if (name === undefined || override?.name === 'local_path_override') return;
  const version = (override?.values.get('version') ?? values.get('version'))?.text || undefined;
  const purl = addComponent(sheet, {
    purl: { type: 'bazel', name: name.text, version },
    name: name.text,
    version,
    scope: values.get('dev_dependency')?.text === 'True' ? 'dev' : 'build',
    direct: true,
    line: name.line,
    source: (override?.values.get('remote') ?? override?.values.get('urls'))?.text,
  });
  addEdge(sheet, project, purl);
}

/** `single_version_override(module_name = "zlib", version = "1.3.1")`, git_override, archive_override ... */
function overridesOf(calls: readonly Call[]): ReadonlyMap<string, Call> {
  const overrides = new Map<string, Call>();
  for (const call of calls) {
    const name = call.name.endsWith('_override') ? call.values.get('module_name')?.text : undefined;
    if (name !== undefined) overrides.set(name, call);
  }
  return overrides;
}

/** The calls of a file, each with the first literal of its named values. */
function* callsIn(sheet: Sheet, tokens: readonly Token[]): Generator<Call> {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || tokens[at + 1]?.text !== '(') continue;
    const end = blockEnd(sheet, tokens, at + 1);
    yield { name: token.text, line: token.line, values: valuesIn(tokens.slice(at + 2, end - 1)) };
    at = end - 1;
  }
}

function valuesIn(tokens: readonly Token[]): ReadonlyMap<string, Token> {
  const values = new Map<string, Token>();
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind !== 'word' || tokens[at + 1]?.text !== '=') continue;
    const value = tokens.slice(at + 2).find((one) => one.kind !== 'sign');
    if (value !== undefined) values.set(text, value);
  }
  return values;
}

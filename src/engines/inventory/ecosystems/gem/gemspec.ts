// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { type Token, tokensOf } from '../../documents/code-literals.ts';
import { quote } from '../../documents/document.ts';
import type { Reader } from '../../reader.ts';
import {
  addComponent,
  addEdge,
  addProblem,
  addProject,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';
import { type RubyCall, rubyCallsIn } from './ruby-calls.ts';

export const gemspec = {
  id: 'gem/gemspec',
  ecosystem: 'gem',
  files: /(^|\/)[^/]*\.gemspec$/,
  format: 'https://guides.rubygems.org/specification-reference/',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps:
    'Low confidence: a program is read as text, so only literals are seen. A version that another file sets is not known.',
  read: readGemspec,
} satisfies Reader;

function readGemspec(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const tokens = tokensOf(text, '#');
  if (!isSpecification(tokens)) return closeSheet(sheet);
  const calls = [...rubyCallsIn(tokens)];
  const project = addNamed(sheet, calls);
  for (const call of calls) addDependency(sheet, project, call);
  return closeSheet(sheet);
}

/** "Gem::Specification.new" */
function isSpecification(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind, text }) => kind === 'word' && text === 'Specification');
}

function addNamed(sheet: Sheet, calls: readonly RubyCall[]): string {
  const find = (name: string) =>
    calls.find((call) => call.name === name && call.parts[0]?.text === '=');
  const [name, version] = [find('name'), find('version')];
  const constant =
    version?.parts
      .slice(1)
      .map(({ text }) => text)
      .join('') ?? '';
  if (version !== undefined && version.texts.length === 0) {
    const what = `expected a version, found ${quote(constant)}, which another file sets`;
    addProblem(sheet, 'unknown-version', version.line, what);
  }
  const id = `gem:${sheet.path}`;
  const licenses = (find('licenses') ?? find('license'))?.texts.join(' OR ') || undefined;
  return addProject(
    sheet,
    {
      id,
      name: name?.texts[0] ?? sheet.path,
      version: version?.texts[0],
      declaredLicense: licenses,
    },
    name?.line ?? 1,
  );
}

const SCOPES: ReadonlyMap<string, Scope> = new Map([
  ['add_dependency', 'runtime'],
  ['add_runtime_dependency', 'runtime'],
  ['add_development_dependency', 'dev'],
]);

function addDependency(sheet: Sheet, project: string, { name: call, line, texts }: RubyCall): void {
  const scope = SCOPES.get(call);
  const [name, ...ranges] = texts;
  if (scope === undefined || name === undefined) return;
  const range = ranges.join(', ') || undefined;
  const entry = { purl: { type: 'gem', name }, name, range, scope, direct: true, line };
  addEdge(sheet, project, addComponent(sheet, entry));
}

// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { blockEnd } from '../../block-end.ts';
import { closingOf, type Token, tokensOf } from '../../documents/code-literals.ts';
import type { Reader } from '../../reader.ts';
import { scopeOfGroup } from '../../scopes.ts';
import {
  addComponent,
  addEdge,
  addProject,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';
import { hexPurl } from './hex-purl.ts';

export const mixExs = {
  id: 'hex/mix-exs',
  ecosystem: 'hex',
  files: /(^|\/)mix\.exs$/,
  format: 'https://hexdocs.pm/mix/Mix.Tasks.Deps.html',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps: 'Low confidence: a program is read as text, so only literal dependencies are seen.',
  read: readMixExs,
} satisfies Reader;

function readMixExs(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const tokens = tokensOf(text, '#');
  const project = addNamed(sheet, tokens);
  for (let at = 0; at < tokens.length; at++) {
    if (!opensDependency(tokens, at)) continue;
    const end = blockEnd(sheet, tokens, at);
    addDependency(sheet, project, tokens.slice(at + 2, end - 1));
    at = end - 1;
  }
  return closeSheet(sheet);
}

/** "{:phoenix, ": a tuple that begins with an atom. */
function opensDependency(tokens: readonly Token[], at: number): boolean {
  const [open, colon, name, comma] = tokens.slice(at, at + 4);
  const isTuple = open?.text === '{' && colon?.text === ':' && comma?.text === ',';
  return isTuple && name?.kind === 'word' && !['ok', 'error'].includes(name.text);
}

/** {:credo, "~> 1.7", only: [:dev, :test], runtime: false}, {:core, path: "../core"}, {:a, in_umbrella: true} */
function addDependency(sheet: Sheet, project: string, parts: readonly Token[]): void {
  const [name, , second] = parts;
  const isRange = second?.kind === 'text';
  const options = new Set(parts.map(({ text }) => text));
  const isKnown = isRange || options.has('git') || options.has('github');
  if (name === undefined || !isKnown || options.has('path') || options.has('in_umbrella')) return;
  const purl = addComponent(sheet, {
    purl: hexPurl(name.text),
    name: name.text,
    range: isRange ? second.text : undefined,
    scope: scopeOf(parts),
    direct: true,
    line: name.line,
  });
  addEdge(sheet, project, purl);
}

function scopeOf(parts: readonly Token[]): Scope {
  const at = parts.findIndex(({ kind, text }) => kind === 'word' && text === 'only');
  if (at === -1) return parts.some(({ text }) => text === 'optional') ? 'optional' : 'runtime';
  // only: :test, or only: [:dev, :test]
  const end = parts[at + 2]?.text === '[' ? closingOf(parts, at + 2) : at + 4;
  const names = parts.slice(at + 2, end).filter(({ kind }) => kind === 'word');
  const scopes = names.map(({ text }) => (text === 'prod' ? 'runtime' : scopeOfGroup(text)));
  if (scopes.includes('runtime')) return 'runtime';
  return scopes.includes('dev') ? 'dev' : 'test';
}

/** app: :shop, version: "1.0.0" */
function addNamed(sheet: Sheet, tokens: readonly Token[]): string {
  const keyAt = (key: string) =>
    tokens.findIndex(
      ({ kind, text }, at) => kind === 'word' && text === key && tokens[at + 1]?.text === ':',
    );
  const app = keyAt('app');
  const version = keyAt('version');
  const number = version === -1 ? undefined : tokens[version + 2];
  return addProject(
    sheet,
    {
      id: `hex:${sheet.path}`,
      name: (app === -1 ? undefined : tokens[app + 3]?.text) ?? sheet.path,
      version: number?.kind === 'text' ? number.text : undefined,
    },
    tokens[Math.max(app, 0)]?.line ?? 1,
  );
}

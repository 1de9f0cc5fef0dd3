// SPDX-License-Identifier: Apache-2.0

import type { FileReading, Scope } from '#model';
import { blockEnd } from '../../block-end.ts';
import { closingOf, type Token, tokensOf } from '../../documents/code-literals.ts';
import type { Reader } from '../../reader.ts';
import {
  addComponent,
  addEdge,
  addProject,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';

export const opamFile = {
  id: 'opam/opam-file',
  ecosystem: 'opam',
  files: /(^|\/)([^/]+\.)?opam(\.locked)?$/,
  format: 'https://opam.ocaml.org/doc/Manual.html#opam',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps: 'Of alternatives all are listed; what the system must provide (depexts) is left out.',
  read: readOpamFile,
} satisfies Reader;

function readOpamFile(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const tokens = tokensOf(text, '#');
  const project = addNamed(sheet, tokens);
  const at = fieldAt(tokens, 'depends');
  const list = at === -1 ? [] : tokens.slice(at + 3, blockEnd(sheet, tokens, at + 2) - 1);
  for (let one = 0; one < list.length; one++) {
    const token = list[one];
    if (token?.kind !== 'text') continue;
    const end = list[one + 1]?.text === '{' ? closingOf(list, one + 1) : one + 1;
    addDependency(sheet, project, token, list.slice(one + 2, end - 1));
    one = end - 1;
  }
  return closeSheet(sheet);
}

/** `depends: [` */
function fieldAt(tokens: readonly Token[], field: string): number {
  return tokens.findIndex(
    ({ kind, text }, at) =>
      kind === 'word' &&
      text === field &&
      tokens[at + 1]?.text === ':' &&
      tokens[at - 1]?.text !== '-',
  );
}

function addNamed(sheet: Sheet, tokens: readonly Token[]): string {
  const find = (field: string) => {
    const at = fieldAt(tokens, field);
    return at === -1 ? undefined : tokens[at + 2];
  };
  // "shop.opam" is called after its file, "opam" after what it says.
  const file = sheet.path.slice(sheet.path.lastIndexOf('/') + 1).replace(/\.?opam(\.locked)?$/, '');
  const name = find('name');
  return addProject(
    sheet,
    {
      id: `opam:${sheet.path}`,
      name: name?.text ?? (file || sheet.path),
      version: find('version')?.text,
      declaredLicense: find('license')?.text,
    },
    name?.line ?? 1,
  );
}

/** "dune" {>= "3.0"}, "alcotest" {with-test & >= "1.7"}, "odoc" {with-doc}, "lwt" {= "5.7.0"} */
function addDependency(
  sheet: Sheet,
  project: string,
  { text: name, line }: Token,
  filter: readonly Token[],
): void {
  const words = filter.map(({ kind, text }) => (kind === 'text' ? `"${text}"` : text)).join('');
  const version = /^="([^"]+)"$/.exec(words.slice(0, 500))?.[1];
  const range = words.replace(/&?(with-(test|doc|dev-setup)|build|dev|post)&?/g, '');
  const purl = addComponent(sheet, {
    purl: { type: 'opam', name, version },
    name,
    version,
    range: version === undefined ? range || undefined : undefined,
    scope: name === 'ocaml' ? 'platform' : scopeOf(words),
    direct: true,
    line,
  });
  addEdge(sheet, project, purl);
}

function scopeOf(filter: string): Scope {
  if (filter.includes('with-test')) return 'test';
  if (/with-doc|with-dev-setup|\bdev\b/.test(filter)) return 'dev';
  return /\bbuild\b/.test(filter) ? 'build' : 'runtime';
}

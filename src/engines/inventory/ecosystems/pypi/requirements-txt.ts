// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '#model';
import { quote } from '../../documents/document.ts';
import type { NotedReading } from '../../notes.ts';
import { folderOf, joinPath } from '../../paths.ts';
import type { Reader } from '../../reader.ts';
import { scopeOfGroup } from '../../scopes.ts';
import { addComponent, addProblem, closeSheet, openSheet, type Sheet } from '../../sheet.ts';
import { pypiPurl, readRequirement, repositoryOf } from './requirement.ts';

export const requirementsTxt = {
  id: 'pypi/requirements',
  ecosystem: 'pypi',
  files: /(^|\/)([^/]*requirements[^/]*\.txt|requirements\/[^/]+\.txt)$/i,
  format: 'https://pip.pypa.io/en/stable/reference/requirements-file-format/',
  edges: 'none',
  lines: true,
  scopes: true,
  knownGaps:
    'Files given with -r and -c are read where their own names match. Scope is guessed from the file name.',
  read: readRequirementsTxt,
} satisfies Reader;

export interface Line {
  readonly number: number;
  readonly text: string;
}

function readRequirementsTxt(text: string, path: string): NotedReading {
  const sheet = openSheet(path);
  const lines = logicalLines(text);
  const scope = scopeOfGroup(path.slice(path.lastIndexOf('requirements/') + 1)) ?? 'runtime';
  for (const line of lines) {
    if (line.text.startsWith('-')) addOption(sheet, line, scope);
    else addRequirement(sheet, line, scope);
  }
  const constraints = given(lines, path, CONSTRAINTS);
  return { ...closeSheet(sheet), notes: { constraints, includes: given(lines, path, INCLUDE) } };
}

const CONSTRAINTS = /^(?:-c|--constraint)[\s=]+(\S+)$/;
const INCLUDE = /^(?:-r|--requirement)[\s=]+(\S+)$/;

/** Paths from the root of the repository, of files that lie in it. */
function given(lines: readonly Line[], path: string, option: RegExp): string[] {
  const files = lines.flatMap(({ text }) => option.exec(text)?.[1] ?? []);
  return files
    .filter((file) => !file.includes('://'))
    .map((file) => joinPath(folderOf(path), file));
}

/** Without comments; a line that ends in a backslash goes on in the next and has the number of its first. */
export function logicalLines(text: string): Line[] {
  const lines: Line[] = [];
  let parts: string[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw
      .trim()
      .replace(/(^|\s)#.*$/, '')
      .trim();
    parts.push(line.endsWith('\\') ? line.slice(0, -1) : line);
    if (line.endsWith('\\')) continue;
    const joined = parts.join(' ').trim();
    if (joined !== '') lines.push({ number: index + 2 - parts.length, text: joined });
    parts = [];
  }
  // The last line ends in a backslash.
  const rest = parts.join(' ').trim();
  if (rest !== '') lines.push({ number: text.split('\n').length + 1 - parts.length, text: rest });
  return lines;
}

/** "-e git+https://host/a/b.git#egg=b" is a package; "-r base.txt", "-e ." and "--index-url" are none. */
function addOption(sheet: Sheet, line: Line, scope: Scope): void {
  const address = /^(?:-e|--editable)[\s=]+(\S+)/.exec(line.text)?.[1];
  if (address !== undefined && repositoryOf(address) !== undefined)
    addAddress(sheet, line, address, scope);
}

/** `flask ==` compares with nothing. */
const ENDS_OPEN = /[=<>!~]$/;

function addRequirement(sheet: Sheet, line: Line, scope: Scope): void {
  const [wanted = '', ...options] = line.text.split(' --').map((part) => part.trim());
  if (/^(\.{0,2}\/|file:|[A-Za-z]:\\)/.test(wanted)) return;
  if (/^[a-z+]+:\/\//i.test(wanted)) {
    addAddress(sheet, line, wanted, scope);
    return;
  }
  const requirement = readRequirement(wanted);
  if (requirement === undefined || ENDS_OPEN.test(wanted)) {
    addProblem(sheet, 'bad-text', line.number, `expected a requirement, found ${quote(line.text)}`);
    return;
  }
  const { name, version, range, address } = requirement;
  addComponent(sheet, {
    purl: pypiPurl(name, version, address === undefined ? undefined : repositoryOf(address)),
    name,
    version,
    range,
    scope,
    line: line.number,
    source: address,
    integrity: options.find((option) => option.startsWith('hash='))?.slice('hash='.length),
  });
}

/** An address names its package behind "#egg=", if at all. */
function addAddress(sheet: Sheet, line: Line, address: string, scope: Scope): void {
  const name = /[#&]egg=([\w.-]+)/.exec(address)?.[1];
  if (name === undefined) {
    addProblem(
      sheet,
      'nameless',
      line.number,
      `${quote(address)} does not say which package it is`,
    );
    return;
  }
  const repository = repositoryOf(address);
  addComponent(sheet, {
    purl: pypiPurl(name, undefined, repository),
    name,
    scope,
    line: line.number,
    source: repository,
  });
}

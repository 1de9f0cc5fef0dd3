// SPDX-License-Identifier: Apache-2.0
import { quote } from '../../documents/document.ts';
import type { NotedReading } from '../../notes.ts';
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
import { addStandardLibrary, type Directive, readDirectives } from './go-directives.ts';
import { goPurl } from './go-purl.ts';

export const goMod = {
  id: 'golang/go-mod',
  ecosystem: 'golang',
  files: /(^|\/)go\.mod$/,
  format: 'https://go.dev/ref/mod#go-mod-file',
  edges: 'direct',
  lines: true,
  scopes: false,
  knownGaps:
    'Modules that only other modules ask for are listed without saying by whom, before Go 1.17 only in go.sum; test use is not told apart.',
  read: readGoMod,
} satisfies Reader;

function readGoMod(text: string, path: string): NotedReading {
  const sheet = openSheet(path);
  const directives = readDirectives(sheet, text);
  const project = addModule(sheet, directives);
  const replacements = replacementsOf(directives);
  for (const directive of directives) {
    if (directive.verb === 'require') addRequired(sheet, { directive, replacements, project });
  }
  addStandardLibrary(sheet, directives, project);
  return { ...closeSheet(sheet), notes: { isPartial: isBeforePruning(directives) } };
}

/** Only since "go 1.17" a go.mod lists what others ask for too. */
function isBeforePruning(directives: readonly Directive[]): boolean {
  const version = directives.find(({ verb }) => verb === 'go')?.words[0] ?? '';
  const minor = /^1\.(\d+)/.exec(version)?.[1];
  return minor !== undefined && Number(minor) < 17;
}

function addModule(sheet: Sheet, directives: readonly Directive[]): string {
  const module = directives.find(({ verb }) => verb === 'module');
  const name = module?.words[0] ?? sheet.path;
  return addProject(sheet, { id: `golang:${sheet.path}`, name }, module?.line ?? 1);
}

interface Replacement {
  readonly line: number;
  readonly path: string;
  readonly version: string | undefined;
}

/** `replace a v1 => b v2` holds for one version, `replace a => b v2` for all. The key is "a v1" or "a". */
function replacementsOf(directives: readonly Directive[]): ReadonlyMap<string, Replacement> {
  const replacements = new Map<string, Replacement>();
  for (const { verb, words, line } of directives) {
    const arrow = words.indexOf('=>');
    const path = words[arrow + 1];
    if (verb !== 'replace' || arrow === -1 || path === undefined) continue;
    replacements.set(words.slice(0, arrow).join(' '), { line, path, version: words[arrow + 2] });
  }
  return replacements;
}

interface Required {
  readonly directive: Directive;
  readonly replacements: ReadonlyMap<string, Replacement>;
  readonly project: string;
}

function addRequired(sheet: Sheet, { directive, replacements, project }: Required): void {
  const [path = '', version = ''] = directive.words;
  if (version === '') {
    const expected = 'a module and a version';
    addProblem(sheet, 'no-version', directive.line, `expected ${expected}, found ${quote(path)}`);
    return;
  }
  const replacement = replacements.get(`${path} ${version}`) ?? replacements.get(path);
  // A folder instead of a module is developed here: `=> ../net`.
  if (replacement !== undefined && /^\.{0,2}\//.test(replacement.path)) return;
  const used = replacement ?? { path, version, line: directive.line };
  const direct = !/^indirect\b/.test(directive.comment);
  const purl = addComponent(sheet, {
    purl: goPurl(used.path, used.version),
    name: used.path,
    version: used.version,
    range: replacement === undefined ? undefined : `${path} ${version}`,
    scope: 'runtime',
    direct,
    line: used.line,
  });
  if (direct) addEdge(sheet, project, purl);
}

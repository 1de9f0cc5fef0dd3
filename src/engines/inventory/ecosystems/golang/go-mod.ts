// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Purl } from '#model';
import { quote } from '../../documents/document.ts';
import type { Reader } from '../../reader.ts';
import {
  addComponent,
  addEdge,
  addFault,
  addProject,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';

export const goMod = {
  id: 'golang/go-mod',
  ecosystem: 'golang',
  files: /(^|\/)go\.mod$/,
  format: 'https://go.dev/ref/mod#go-mod-file',
  edges: 'direct',
  lines: true,
  scopes: false,
  knownGaps:
    'Modules that only other modules ask for are listed since Go 1.17, without saying by whom; test use is not told apart.',
  read: readGoMod,
} satisfies Reader;

interface Directive {
  readonly line: number;
  readonly verb: string;
  readonly words: readonly string[];
  readonly comment: string;
}

function readGoMod(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const directives = readDirectives(sheet, text);
  const project = addModule(sheet, directives);
  const replacements = replacementsOf(directives);
  for (const directive of directives) {
    if (directive.verb === 'require') addRequired(sheet, { directive, replacements, project });
  }
  addStandardLibrary(sheet, directives, project);
  return closeSheet(sheet);
}

const VERBS =
  /^(module|go|toolchain|godebug|require|exclude|replace|retract|tool|ignore)(\s*\(|\s|$)/;

/** `require a v1` and the lines of a block, `require (`, alike. */
function readDirectives(sheet: Sheet, text: string): Directive[] {
  const directives: Directive[] = [];
  let block: string | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const [code, comment] = cutComment(raw);
    if (code === '') continue;
    const statement = block === undefined ? openStatement(code) : { verb: block, rest: code };
    if (statement === undefined) {
      const expected = 'a directive';
      addFault(sheet, { code: 'bad-text', line: index + 1, expected, found: quote(code) });
      break;
    }
    const { verb, rest } = statement;
    if (rest === '(') block = verb;
    else if (rest === ')') block = undefined;
    else directives.push({ line: index + 1, verb, words: wordsOf(rest), comment });
  }
  return directives;
}

function openStatement(code: string): { verb: string; rest: string } | undefined {
  const verb = VERBS.exec(code)?.[1];
  return verb === undefined ? undefined : { verb, rest: code.slice(verb.length).trim() };
}

function cutComment(raw: string): [code: string, comment: string] {
  const at = raw.indexOf('//');
  return at === -1 ? [raw.trim(), ''] : [raw.slice(0, at).trim(), raw.slice(at + 2).trim()];
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).map((word) => word.replace(/^["`](.*)["`]$/, '$1'));
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

function goPurl(path: string, version: string | undefined): Purl {
  const slash = path.lastIndexOf('/');
  return {
    type: 'golang',
    namespace: slash === -1 ? undefined : path.slice(0, slash),
    name: path.slice(slash + 1),
    version,
  };
}

/** `toolchain go1.23.6` is what builds; without it `go 1.23.5`, the least that may. */
function addStandardLibrary(sheet: Sheet, directives: readonly Directive[], project: string): void {
  const named = ['toolchain', 'go'].map((one) => directives.find(({ verb }) => verb === one));
  const directive = named.find((one) => /^(go)?\d/.test(one?.words[0] ?? ''));
  if (directive === undefined) return;
  const version = (directive.words[0] ?? '').replace(/^go/, '');
  const purl = addComponent(sheet, {
    purl: { type: 'golang', name: 'stdlib', version },
    name: 'stdlib',
    version,
    scope: 'platform',
    direct: true,
    line: directive.line,
  });
  addEdge(sheet, project, purl);
}

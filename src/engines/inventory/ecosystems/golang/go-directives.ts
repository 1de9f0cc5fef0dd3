// SPDX-License-Identifier: Apache-2.0
import { addUnclosed } from '../../block-end.ts';
import { quote } from '../../documents/document.ts';
import { addComponent, addEdge, addFault, type Sheet } from '../../sheet.ts';

/** One line of go.mod or go.work, or of a block in it. */
export interface Directive {
  readonly line: number;
  readonly verb: string;
  readonly words: readonly string[];
  readonly comment: string;
}

const VERBS =
  /^(module|go|toolchain|godebug|require|exclude|replace|retract|tool|ignore|use)(\s*\(|\s|$)/;

/** `require a v1` and the lines of a block, `require (`, alike. */
export function readDirectives(sheet: Sheet, text: string): Directive[] {
  const directives: Directive[] = [];
  let block: { readonly verb: string; readonly line: number } | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const [code, comment] = cutComment(raw);
    if (code === '') continue;
    const statement = openStatement(code, block?.verb);
    if (statement === undefined) {
      const expected = 'a directive';
      addFault(sheet, { code: 'bad-text', line: index + 1, expected, found: quote(code) });
      break;
    }
    const { verb, rest } = statement;
    if (rest === '(') block = { verb, line: index + 1 };
    else if (rest === ')') block = undefined;
    else directives.push({ line: index + 1, verb, words: wordsOf(rest), comment });
  }
  if (block !== undefined) addUnclosed(sheet, block.line, ')');
  return directives;
}

/** What a line says: in a block all of it is about the verb of the block. */
function openStatement(
  code: string,
  inBlock: string | undefined,
): { verb: string; rest: string } | undefined {
  if (inBlock !== undefined) return { verb: inBlock, rest: code };
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

/** `toolchain go1.23.6` is what builds; without it `go 1.23.5`, the least that may. */
export function addStandardLibrary(
  sheet: Sheet,
  directives: readonly Directive[],
  project?: string,
): void {
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

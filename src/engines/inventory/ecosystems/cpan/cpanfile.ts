// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { type Token, tokensOf } from '../../documents/code-literals.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, closeSheet, openSheet, type Sheet } from '../../sheet.ts';
import { distributionOf } from './distribution.ts';

export const cpanfile = {
  id: 'cpan/cpanfile',
  ecosystem: 'cpan',
  files: /(^|\/)cpanfile$/,
  format: 'https://metacpan.org/dist/Module-CPANfile/view/lib/cpanfile.pod',
  edges: 'none',
  lines: true,
  scopes: true,
  knownGaps:
    'Low confidence: a program is read as text. It names modules; the distribution that holds one is taken to bear its name.',
  read: readCpanfile,
} satisfies Reader;

const PHASES: ReadonlyMap<string, Scope> = new Map([
  ['runtime', 'runtime'],
  ['configure', 'build'],
  ['build', 'build'],
  ['test', 'test'],
  ['develop', 'dev'],
]);

const WORDS: ReadonlyMap<string, Scope | undefined> = new Map([
  ['requires', undefined],
  ['recommends', 'optional'],
  ['suggests', 'optional'],
  ['configure_requires', 'build'],
  ['build_requires', 'build'],
  ['test_requires', 'test'],
  ['author_requires', 'dev'],
]);

/** `requires 'Moose', '>= 2.0';` and `on test => sub { ... };` */
function readCpanfile(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const tokens = tokensOf(text, '#');
  const blocks: Blocks = { open: [], announced: undefined };
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'sign') follow(blocks, token.text);
    else if (token.text === 'on') blocks.announced = PHASES.get(tokens[at + 1]?.text ?? '');
    else if (token.text === 'feature') blocks.announced = 'optional';
    else if (token.kind === 'word' && WORDS.has(token.text)) {
      const phase = blocks.open.findLast((one) => one !== undefined);
      addModule(sheet, tokens, at + 1, WORDS.get(token.text) ?? phase ?? 'runtime');
    }
  }
  return closeSheet(sheet);
}

/** The phases of the blocks that are open, the innermost last, and that of the one that comes next. */
interface Blocks {
  readonly open: (Scope | undefined)[];
  announced: Scope | undefined;
}

function follow(blocks: Blocks, sign: string): void {
  if (sign === '}') blocks.open.pop();
  if (sign !== '{') return;
  blocks.open.push(blocks.announced);
  blocks.announced = undefined;
}

/** `'Moose', '2.0'`, `Moose => 2.0`; perl itself is no package. */
function addModule(sheet: Sheet, tokens: readonly Token[], at: number, scope: Scope): void {
  const start = tokens[at]?.text === '(' ? at + 1 : at;
  const [module, next] = [tokens[start], tokens[start + 1]];
  if (module?.kind !== 'text' || module.text === 'perl') return;
  // "=>" are two signs.
  const range = next?.kind === 'sign' ? valueAt(tokens, start + (next.text === '=' ? 3 : 2)) : '';
  const name = distributionOf(module.text);
  addComponent(sheet, {
    purl: { type: 'cpan', name },
    name: module.text,
    range: range === '0' || range === '' ? undefined : range,
    scope,
    direct: true,
    line: module.line,
  });
}

/** A text, or a bare number: 1.5 are three tokens. */
function valueAt(tokens: readonly Token[], start: number): string {
  const first = tokens[start];
  if (first?.kind === 'text') return first.text;
  let at = start;
  while (/^[\w.]+$/.test(tokens[at]?.text ?? '')) at++;
  return tokens
    .slice(start, at)
    .map(({ text }) => text)
    .join('');
}

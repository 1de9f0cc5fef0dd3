// SPDX-License-Identifier: Apache-2.0
import { closingOf, type Token } from '../../documents/code-literals.ts';

/** `implementation("a:b:1")` or, in Groovy, `implementation 'a:b:1', 'c:d:2'`. */
export interface GradleCall {
  readonly name: string;
  readonly line: number;
  /** What the call is given, and what follows on its line; not the block behind it. */
  readonly parts: readonly Token[];
}

/** The calls of a block, one a statement; calls of blocks inside it too. */
export function* gradleCallsIn(tokens: readonly Token[]): Generator<GradleCall> {
  for (let at = 0; at < tokens.length; ) {
    const { kind, text: name, line } = tokens[at] ?? { kind: 'sign', text: '', line: 0 };
    at++;
    // `constraints { ... }` asks for nothing: it says which version it would be.
    if (name === 'constraints' && tokens[at]?.text === '{') at = closingOf(tokens, at);
    if (kind !== 'word' || name === 'constraints' || tokens[at]?.text === '{') continue;
    const end = statementEnd(tokens, at, line);
    yield { name, line, parts: tokens.slice(at, end) };
    // `implementation('a:b:1') { exclude group: 'c' }`: what the block names is not asked for.
    at = tokens[end]?.text === '{' ? closingOf(tokens, end) : end;
  }
}

/** Brackets go on over lines, and so does a line that ends in a comma. */
function statementEnd(tokens: readonly Token[], start: number, firstLine: number): number {
  let line = firstLine;
  let at = start;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined || token.text === '{' || token.text === ';') break;
    const goesOn = token.line === line || tokens[at - 1]?.text === ',';
    if (!goesOn) break;
    at = token.kind === 'sign' && '(['.includes(token.text) ? closingOf(tokens, at) : at + 1;
    line = tokens[at - 1]?.line ?? line;
  }
  return at;
}

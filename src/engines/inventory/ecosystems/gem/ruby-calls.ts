// SPDX-License-Identifier: Apache-2.0
import type { Token } from '../../documents/code-literals.ts';

/** `gem "rails", "~> 7.0", group: :test`: the word, the texts before the first option, and all tokens of the statement. */
export interface RubyCall {
  readonly name: string;
  readonly line: number;
  readonly texts: readonly string[];
  readonly parts: readonly Token[];
}

/** The statements of a program that begin with a word, one a line; a line that ends in a comma or bracket goes on. */
export function* rubyCallsIn(tokens: readonly Token[]): Generator<RubyCall> {
  for (let at = 0; at < tokens.length; ) {
    const end = statementEnd(tokens, at);
    const start = skipReceiver(tokens, at);
    const token = tokens[start];
    if (token?.kind === 'word') {
      const parts = tokens.slice(start + 1, end);
      yield { name: token.text, line: token.line, texts: textsBefore(parts), parts };
    }
    at = end;
  }
}

/** "spec.name" is a call of "name". */
function skipReceiver(tokens: readonly Token[], at: number): number {
  return tokens[at + 1]?.text === '.' && tokens[at]?.kind === 'word' ? at + 2 : at;
}

function statementEnd(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at];
    depth += depthOf(token);
    const isLast = tokens[at + 1]?.line !== token?.line && token?.text !== ',';
    if (isLast && depth <= 0) return at + 1;
  }
  return tokens.length;
}

function depthOf(token: Token | undefined): number {
  if (token?.kind !== 'sign') return 0;
  if ('([{'.includes(token.text)) return 1;
  return ')]}'.includes(token.text) ? -1 : 0;
}

/** Texts at the head: `"~> 7.0", ">= 7.0.4"`, or a list of them; an option (`group: ...`, `:git => ...`) ends them. */
function textsBefore(parts: readonly Token[]): string[] {
  const texts: string[] = [];
  for (const { kind, text } of parts) {
    if (kind === 'text') texts.push(text);
    else if (kind !== 'sign' || !'(,[=%'.includes(text)) break;
  }
  return texts;
}

/** The tokens of the value behind `key:` or `:key =>`, to the comma that ends it. */
export function optionOf(parts: readonly Token[], key: string): readonly Token[] {
  const at = parts.findIndex(
    ({ kind, text }, one) =>
      kind === 'word' && text === key && /^[:=]$/.test(parts[one + 1]?.text ?? ''),
  );
  if (at === -1) return [];
  const start = parts[at + 1]?.text === ':' ? at + 2 : at + 3;
  let depth = 0;
  for (let end = start; end < parts.length; end++) {
    depth += depthOf(parts[end]);
    if (depth === 0 && parts[end + 1]?.text === ',') return parts.slice(start, end + 1);
  }
  return parts.slice(start);
}

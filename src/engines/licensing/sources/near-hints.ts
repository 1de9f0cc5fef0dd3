// SPDX-License-Identifier: Apache-2.0

/** Words without which no text grants a licence or names one. */
const HINT =
  /licen[sc]|copying|copyright|copyleft|gpl\b|gplv|spdx|public[- ]domain|permission|redistribut|warrant|creative ?commons|\bmpl\b|\bcc0\b|\bcc-by|wtfpl|eupl|cecill|\bbsd\b|\bMIT\b|\bISC\b|same terms|terms as|free software|open source|no rights reserved/gi;
// Between two such words of a licence text stand at most 1,400 characters, in the EPL.
const REACH = 2_000;
const LINE_END_WITHIN = 400;

/**
 * The text around words that licences use, on the same lines as before; everything else is left out. `undefined` where
 * there is no such word.
 */
export function nearHints(text: string): string | undefined {
  const parts: string[] = [];
  let done = 0;
  for (const [from, to] of spans(text)) {
    parts.push(lineEnds(text, done, from), text.slice(from, to));
    done = to;
  }
  return parts.length === 0 ? undefined : parts.join('');
}

/** What is kept: from and to, in order, apart from each other. */
function* spans(text: string): Generator<readonly [number, number]> {
  const hints = new RegExp(HINT);
  let from: number | undefined;
  let to = 0;
  for (let hint = hints.exec(text); hint !== null; hint = hints.exec(text)) {
    const start = lineStart(text, hint.index - REACH);
    if (from !== undefined && start > to) yield [from, to];
    if (from === undefined || start > to) from = start;
    to = lineEnd(text, hint.index + REACH);
  }
  if (from !== undefined) yield [from, to];
}

// Whole lines, unless the line is one of minified code.
function lineStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const reach = text.slice(Math.max(0, at - LINE_END_WITHIN), at);
  const end = reach.lastIndexOf('\n');
  return end === -1 ? at : at - reach.length + end + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.slice(at, at + LINE_END_WITHIN).indexOf('\n');
  return Math.min(text.length, end === -1 ? at : at + end);
}

function lineEnds(text: string, from: number, to: number): string {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return '\n'.repeat(count);
}

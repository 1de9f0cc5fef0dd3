// SPDX-License-Identifier: Apache-2.0

/** Words without which no long text grants a licence or names one. */
const HINT =
  /li[cz]en|ライセンス|copying|copyright|copyleft|gpl\b|gplv|spdx|public[- ]domain|permission|distribut|warrant|creative ?commons|\bmpl\b|\bcc0\b|\bcc-by|wtfpl|eupl|cecill|\bbsd\b|\bMIT\b|\bISC\b|same terms|terms as|free software|open source|no rights reserved|proprietary|confidential|freely|freeware|whatever way|responsibility|this agreement|jurisdiction|damages|contrat\b|sil\.org/gi;
// Some licences of a few sentences have none of these words.
const SHORT = 1_500;
// A text that has them all over is no program with a notice: then every word may count.
const MOST = 0.5;
// Between two such words of a licence text stand at most 1,400 characters, in the EPL.
const REACH = 2_000;
const LINE_END_WITHIN = 400;

/**
 * The text around words that licences use, on the same lines as before; everything else is left out. Empty where there is no such
 * word; the whole text where it is short or has them all over.
 */
export function nearHints(text: string): string {
  // Zeros: UTF-16 that was read byte by byte, whose words are to be put together first.
  if (text.length <= SHORT || text.includes('\0')) return text;
  const kept = spans(text);
  const length = kept.reduce((sum, [from, to]) => sum + to - from, 0);
  if (length > MOST * text.length) return text;
  const parts = kept.map(([from, to], i) => {
    const done = kept[i - 1]?.[1] ?? 0;
    return `${lineEnds(text, done, from)}${text.slice(from, to)}`;
  });
  return parts.join('');
}

type Span = readonly [from: number, to: number];

/** What is kept: from and to, in order, apart from each other. */
function spans(text: string): readonly Span[] {
  const kept: Span[] = [];
  for (const [first, last] of hintsIn(text)) {
    const from = lineStart(text, first - REACH);
    const to = lineEnd(text, last + REACH);
    const before = kept.at(-1);
    if (before !== undefined && from <= before[1]) kept[kept.length - 1] = [before[0], to];
    else kept.push([from, to]);
  }
  return kept;
}

/** The first and the last of the words that stand within reach of each other, group by group. */
function* hintsIn(text: string): Generator<readonly [first: number, last: number]> {
  let [first, last] = [-1, -1];
  for (const { index } of text.matchAll(HINT)) {
    const isNear = first !== -1 && index - last <= 2 * REACH;
    if (first !== -1 && !isNear) yield [first, last];
    if (!isNear) first = index;
    last = index;
  }
  if (first !== -1) yield [first, last];
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

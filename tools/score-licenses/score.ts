// SPDX-License-Identifier: Apache-2.0
import { canonicalise, formatExpression, parseExpression } from '#engines/licensing';

export interface Answer {
  readonly file: string;
  readonly class: string;
  readonly half: 'a' | 'b';
  /** Any of these is right; empty: no licence. */
  readonly expected: readonly string[];
  readonly found: string | undefined;
}

export interface Score {
  readonly right: number;
  /** Mean over the ids expected or found of the harmonic mean of precision and recall. */
  readonly macroF1: number;
  /** Files where an id is missing and another version of its family was found instead. */
  readonly wrongVersion: number;
  readonly failures: readonly Answer[];
}

interface Tally {
  hit: number;
  missed: number;
  false: number;
}

/** Judges answers by their sets of ids; what a bare text cannot say (`-only` or `-or-later`) is folded together. */
export function scoreOf(answers: readonly Answer[]): Score {
  const tallies = new Map<string, Tally>();
  const failures: Answer[] = [];
  let wrongVersion = 0;
  for (const answer of answers) {
    const found = idsOf(answer.found);
    const wanted = closestOf(answer.expected.map(idsOf), found);
    count(tallies, wanted, found);
    if (isSame(wanted, found)) continue;
    failures.push(answer);
    if (isOtherVersion(wanted, found)) wrongVersion += 1;
  }
  return {
    right: answers.length - failures.length,
    macroF1: macroF1Of([...tallies.values()]),
    wrongVersion,
    failures,
  };
}

function count(
  tallies: Map<string, Tally>,
  wanted: ReadonlySet<string>,
  found: ReadonlySet<string>,
): void {
  for (const id of wanted) tallyOf(tallies, id)[found.has(id) ? 'hit' : 'missed'] += 1;
  for (const id of found) if (!wanted.has(id)) tallyOf(tallies, id).false += 1;
}

function idsOf(expression: string | undefined): ReadonlySet<string> {
  const ids = todays(expression ?? '').match(/[A-Za-z0-9.+-]+/g) ?? [];
  return new Set(
    ids
      .filter((id) => !['AND', 'OR', 'WITH'].includes(id))
      .map((id) => id.replace(/-only$|-or-later$|\+$/, '')),
  );
}

// Deprecated ids say the same as today's: "GPL-2.0-with-classpath-exception". An exception alone is no expression and stays.
function todays(expression: string): string {
  const parsed = parseExpression(expression);
  return parsed.ok ? formatExpression(canonicalise(parsed.expression)) : expression;
}

function closestOf(sets: readonly ReadonlySet<string>[], found: ReadonlySet<string>) {
  const distance = (set: ReadonlySet<string>) =>
    [...set].filter((id) => !found.has(id)).length + [...found].filter((id) => !set.has(id)).length;
  return [...sets].sort((a, b) => distance(a) - distance(b))[0] ?? new Set<string>();
}

function tallyOf(tallies: Map<string, Tally>, id: string): Tally {
  const known = tallies.get(id) ?? { hit: 0, missed: 0, false: 0 };
  tallies.set(id, known);
  return known;
}

function macroF1Of(tallies: readonly Tally[]): number {
  const sum = tallies.reduce(
    (total, { hit, missed, false: wrong }) => total + (2 * hit) / (2 * hit + missed + wrong),
    0,
  );
  return tallies.length === 0 ? 1 : sum / tallies.length;
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

// A changed text says so by its name (LicenseRef-modified-...) and is no wrong version.
function isOtherVersion(wanted: ReadonlySet<string>, found: ReadonlySet<string>): boolean {
  const family = (id: string) => id.replace(/-v?\d.*$/, '');
  const missed = [...wanted].filter((id) => !found.has(id) && /\d/.test(id));
  const wrong = [...found].filter((id) => !wanted.has(id) && /\d/.test(id));
  return missed.some((id) => wrong.some((other) => family(other) === family(id)));
}

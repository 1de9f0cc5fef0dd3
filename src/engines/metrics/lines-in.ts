// SPDX-License-Identifier: Apache-2.0
import type { Figure, FigureRow, Window } from '#model';
import { contributionsIn } from './contributions-in.ts';
import { unknownFigure } from './figure-of.ts';
import type { MetricFacts } from './metric-facts.ts';
import type { Parameters } from './parameter.ts';

/** What one person changed. */
export interface LineTally {
  /** Empty for the commits that name nobody. */
  readonly key: string;
  readonly label: string;
  /** Commits whose lines have been counted. */
  readonly commits: number;
  readonly added: number;
  readonly deleted: number;
  readonly large: number;
}

/** The lines of a window, or the figure to give because nobody has counted them. */
export type LinesIn =
  | {
      /** Most changed lines first. */
      readonly people: readonly LineTally[];
      /** Share of the window's commits whose lines have been counted; `undefined` when there are no commits. */
      readonly coverage: number | undefined;
      readonly silence?: undefined;
    }
  | { readonly silence: Figure; readonly people?: undefined; readonly coverage?: undefined };

/** Counted lines of the window by person, of the actors asked for. */
export function linesIn(facts: MetricFacts, window: Window, parameters: Parameters): LinesIn {
  const { days, silence } = contributionsIn(facts, window, parameters);
  if (silence) return { silence };
  const commits = days.reduce((sum, day) => sum + day.commits, 0);
  const people = new Map<string, LineTally>();
  let counted = 0;
  for (const { person, label, lines } of days) {
    if (lines === undefined) continue;
    counted += lines.commits;
    const key = person.trim();
    people.set(key, plus(people.get(key), { key, label: label.trim(), ...lines }));
  }
  const coverage = commits === 0 ? undefined : Math.min(1, counted / commits);
  if (coverage === 0) {
    return { silence: unknownFigure('The lines of these commits have not been counted.', 0) };
  }
  return { people: [...people.values()].sort(byChange), coverage };
}

/** A row of a person with lines or commits. */
export function lineRow({ key, label }: LineTally, detail: string, amount: number): FigureRow {
  return key === ''
    ? { label: 'Nobody named', detail, amount }
    : { label: label || key, detail, amount, subject: `person:${key}` };
}

/** "1 line", "7 lines". */
export function linesText(lines: number): string {
  return lines === 1 ? '1 line' : `${lines} lines`;
}

function plus(one: LineTally | undefined, other: LineTally): LineTally {
  if (one === undefined) return other;
  return {
    key: one.key,
    // The same whatever the order of the days.
    label: isBefore(one.label, other.label) ? other.label : one.label,
    commits: one.commits + other.commits,
    added: one.added + other.added,
    deleted: one.deleted + other.deleted,
    large: one.large + other.large,
  };
}

function isBefore(one: string, other: string): boolean {
  return one < other;
}

function byChange(one: LineTally, other: LineTally): number {
  const change = other.added + other.deleted - one.added - one.deleted;
  return change || (isBefore(one.key, other.key) ? -1 : 1);
}

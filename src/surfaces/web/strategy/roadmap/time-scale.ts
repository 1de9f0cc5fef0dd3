// SPDX-License-Identifier: Apache-2.0
import { dayNumber } from '../../shell/day.ts';

/** Days on a line, as shares of its length. */
export interface TimeScale {
  readonly days: number;
  /** Where a day begins, in per cent of the whole. */
  at(day: string): number;
  /** Where a day is over. */
  after(day: string): number;
  readonly ticks: readonly { readonly label: string; readonly at: number }[];
}

/** Months between two marks: so that no more than a dozen stand side by side. */
const STEPS = [1, 3, 6, 12, 24, 60] as const;
const MOST_TICKS = 12;
const DAYS_A_MONTH = 30.5;

/** A scale that holds all of the days, from the beginning of a month to the end of one. */
export function timeScale(days: readonly string[], today: string): TimeScale {
  const ordered = [...days, today].sort((one, other) => (one < other ? -1 : 1));
  const first = `${(ordered[0] ?? today).slice(0, 7)}-01`;
  const end = monthAfter((ordered.at(-1) ?? today).slice(0, 7), 1);
  const from = dayNumber(first);
  const length = dayNumber(end) - from;
  const at = (day: string) => ((dayNumber(day) - from) / length) * 100;
  const step = STEPS.find((months) => length / DAYS_A_MONTH / months <= MOST_TICKS) ?? 120;
  const ticks: { label: string; at: number }[] = [];
  for (let day = first; day < end; day = monthAfter(day.slice(0, 7), step)) {
    ticks.push({ label: day.slice(0, 7), at: at(day) });
  }
  return { days: length, at, after: (day) => at(day) + 100 / length, ticks };
}

/** The first day of the month that comes so many months after `2026-05`. */
function monthAfter(month: string, months: number): string {
  const [year = 0, one = 1] = month.split('-').map(Number);
  const count = year * 12 + one - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`;
}

/** Where a span of days stands, as CSS. */
export function placeOf(
  scale: TimeScale,
  { start, finish }: { readonly start: string; readonly finish: string },
) {
  return { left: `${scale.at(start)}%`, width: `${scale.after(finish) - scale.at(start)}%` };
}

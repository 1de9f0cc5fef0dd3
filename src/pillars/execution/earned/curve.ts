// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, isBefore, plusDays, secondsOf } from '#model';
import { dayEnd, dayStart, inOrder } from '../day.ts';
import { spanOf } from '../plan/index.ts';
import { type EarnedFacts, earnedBy, momentOf, plannedBy } from './earned-facts.ts';

/** Planned, earned and spent by the end of a day, in minor units. */
export interface CurvePoint {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly pv: number;
  /** Absent of days that have not come. */
  readonly ev?: number | undefined;
  /** Absent before the first actual too. */
  readonly ac?: number | undefined;
  /** Planned by the baselines before the present one, oldest first. */
  readonly earlier: readonly number[];
}

const MOST_POINTS = 120;
const SECONDS_A_DAY = 86_400;

/** The S-curve from the first planned or booked day to the last planned one or now; empty without an approved plan. */
export function curveOf(facts: EarnedFacts, now: Instant): readonly CurvePoint[] {
  const present = facts.baselines.at(-1);
  if (present === undefined) return [];
  const until = momentOf(facts.initiative, now);
  const earlier = facts.baselines.slice(0, -1);
  return daysOf(facts, until).map((day) => {
    const end = dayEnd(day);
    const isToday = day === dayOf(until);
    const at = isToday || isBefore(until, end) ? until : end;
    const known = day <= dayOf(until) ? earnedBy(facts, at, day) : undefined;
    return {
      day,
      pv: plannedBy(present, end),
      ev: known?.ev,
      ac: known?.ac,
      earlier: earlier.map((baseline) => plannedBy(baseline, end)),
    };
  });
}

/** Evenly spread, the last planned day and the present one among them. */
function daysOf({ baselines, spent }: EarnedFacts, until: Instant): readonly string[] {
  const spans = baselines.flatMap(({ plan }) => spanOf(plan) ?? []);
  const starts = inOrder([
    ...spans.map(({ start }) => start),
    ...spent.slice(0, 1).map(({ on }) => on),
  ]);
  const ends = inOrder([...spans.map(({ finish }) => finish), dayOf(until)]);
  const [first = dayOf(until), last = dayOf(until)] = [starts[0], ends.at(-1)];
  // Nothing is done and nothing spent on the day before: that is where the curves begin.
  const from = plusDays(dayStart(first), -1);
  const days = Math.round((secondsOf(dayStart(last)) - secondsOf(from)) / SECONDS_A_DAY);
  const step = Math.max(1, Math.ceil(days / MOST_POINTS));
  const even = Array.from({ length: Math.floor(days / step) + 1 }, (_, i) =>
    dayOf(plusDays(from, i * step)),
  );
  return inOrder([...new Set([...even, last, dayOf(until)])].filter((day) => day >= dayOf(from)));
}

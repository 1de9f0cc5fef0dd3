// SPDX-License-Identifier: Apache-2.0
import { spread } from './spread.ts';
import {
  availableMinutes,
  dayNumber,
  isWorkDay,
  type Leave,
  type WorkCalendar,
} from './work-days.ts';

/** Planned effort of one resource: so many minutes between two days, both included. */
export interface PlannedEffort {
  readonly resource: string;
  readonly minutes: number;
  readonly start: string;
  readonly finish: string;
}

export interface CapacityInput<Effort extends PlannedEffort> {
  /** By a name of each resource. */
  readonly calendars: ReadonlyMap<string, WorkCalendar>;
  readonly efforts: readonly Effort[];
  /** One after the other, without gaps. */
  readonly periods: readonly Leave[];
}

/** One resource in one period, in minutes. */
export interface CapacityCell<Effort> {
  readonly available: number;
  readonly planned: number;
  /** What is planned beyond what is available; 0 where it fits. */
  readonly over: number;
  /** What is planned, the largest first. */
  readonly parts: readonly { readonly effort: Effort; readonly minutes: number }[];
}

/**
 * Planned effort against available time, by resource and period.
 *
 * Effort is spread over its days in proportion to what its resource can work on each, in whole minutes that add up to it. Where the
 * resource can work on none of them it is spread over the working days from Monday to Friday, else over all: then all of it is over.
 */
export function capacity<Effort extends PlannedEffort>({
  calendars,
  efforts,
  periods,
}: CapacityInput<Effort>): ReadonlyMap<string, readonly CapacityCell<Effort>[]> {
  const cells = [...calendars].map(([resource, calendar]) => {
    const own = efforts
      .filter((effort) => effort.resource === resource)
      .map((effort) => ({ effort, days: dailyEffort(effort, calendar) }));
    return [resource, periods.map((period) => cellOf(calendar, period, own))] as const;
  });
  return new Map(cells);
}

interface SpreadEffort<Effort> {
  readonly effort: Effort;
  /** Minutes of each day from its start. */
  readonly days: readonly number[];
}

function cellOf<Effort extends PlannedEffort>(
  calendar: WorkCalendar,
  period: Leave,
  efforts: readonly SpreadEffort<Effort>[],
): CapacityCell<Effort> {
  const parts = efforts
    .map(({ effort, days }) => ({ effort, minutes: minutesIn(period, effort.start, days) }))
    .filter(({ minutes }) => minutes > 0)
    .toSorted((one, other) => other.minutes - one.minutes);
  const available = sum(availableMinutes(calendar, period));
  const planned = sum(parts.map(({ minutes }) => minutes));
  return { available, planned, over: Math.max(0, planned - available), parts };
}

/** Minutes of each day from the start of the effort to its finish. */
function dailyEffort(
  { minutes, start, finish }: PlannedEffort,
  calendar: WorkCalendar,
): readonly number[] {
  const available = availableMinutes(calendar, { start, finish });
  if (available.some((each) => each > 0)) return spread(minutes, available);
  const first = dayNumber(start);
  const workDays = available.map((_, index) => Number(isWorkDay(first + index)));
  return spread(minutes, workDays.includes(1) ? workDays : available.map(() => 1));
}

function minutesIn(period: Leave, start: string, days: readonly number[]): number {
  const first = dayNumber(start);
  const from = Math.max(0, dayNumber(period.start) - first);
  const to = dayNumber(period.finish) - first + 1;
  return to <= from ? 0 : sum(days.slice(from, to));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

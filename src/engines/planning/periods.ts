// SPDX-License-Identifier: Apache-2.0
import { dayNamed, dayNumber, type Leave, weekday } from './work-days.ts';

/** Weeks from Monday to Sunday, the first of them with the day in it. */
export function weeksFrom(day: string, count: number): readonly Leave[] {
  const monday = dayNumber(day) - weekday(dayNumber(day));
  return Array.from({ length: count }, (_, index) => ({
    start: dayNamed(monday + index * 7),
    finish: dayNamed(monday + index * 7 + 6),
  }));
}

/** Calendar months, the first of them with the day in it. */
export function monthsFrom(day: string, count: number): readonly Leave[] {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1;
  const firstOf = (index: number) => Date.UTC(year, month + index, 1) / 86_400_000;
  return Array.from({ length: count }, (_, index) => ({
    start: dayNamed(firstOf(index)),
    finish: dayNamed(firstOf(index + 1) - 1),
  }));
}

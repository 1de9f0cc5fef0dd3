// SPDX-License-Identifier: Apache-2.0
import { monthOf, type Window } from '#model';
import { instantOf } from './instant-of.ts';
import { isEmptyWindow } from './is-in-window.ts';

/** The calendar months (UTC) that lie wholly in the window, oldest first. A month cut by an edge is left out. */
export function fullMonths(window: Window): readonly Window[] {
  const months: Window[] = [];
  let month = monthStarting(monthOf(window.from));
  if (!isEmptyWindow({ from: month.from, to: window.from }))
    month = monthStarting(monthOf(month.to));
  while (!isEmptyWindow(window) && isEmptyWindow({ from: window.to, to: month.to })) {
    months.push(month);
    month = monthStarting(monthOf(month.to));
  }
  return months;
}

function monthStarting(month: string): Window {
  return { from: startOf(month), to: startOf(nextMonth(month)) };
}

function startOf(month: string) {
  return instantOf(`${month}-01T00:00:00Z`);
}

function nextMonth(month: string): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  const [nextYear, next] = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(nextYear).padStart(4, '0')}-${String(next).padStart(2, '0')}`;
}

// SPDX-License-Identifier: Apache-2.0
import { type Instant, instant } from '#model';

/** The same day and time so many months later; the 31st becomes the last day of a shorter month. */
export function monthsAfter(at: Instant, months: number): Instant {
  const [year = 0, month = 0, day = 0] = at.slice(0, 10).split('-').map(Number);
  const number = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(number / 12), (number % 12) + 1];
  const newDay = Math.min(day, lengthOfMonth(newYear, newMonth));
  return instantOf(
    `${digits(newYear, 4)}-${digits(newMonth, 2)}-${digits(newDay, 2)}${at.slice(10)}`,
  );
}

/** Whether one moment comes before the other. */
export function isBefore(one: Instant, other: Instant): boolean {
  // Without its Z "10:00:00" sorts before "10:00:00.5"; with it, behind.
  return one.slice(0, -1) < other.slice(0, -1);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The UTC day as people write it: `30 Jun 2027`. */
export function dayInWords(at: Instant): string {
  const [year, month, day] = at.slice(0, 10).split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function digits(number: number, count: number): string {
  return String(number).padStart(count, '0');
}

function instantOf(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Counting months: ${text} is no instant`);
  return found;
}

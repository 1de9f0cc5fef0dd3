// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import { startOfDay } from '../day.ts';

/** Refuses words that make no sense; `doing` begins the sentence. */
export function bad(doing: string, what: string, next: string): Refusal {
  return new Refusal('invalid', 'execution/bad-adoption', `${doing}: ${what}.`, next);
}

/** The text without the space around it; refuses an empty one. */
export function said(text: string | undefined, doing: string, what: string, next: string): string {
  const words = text?.trim() ?? '';
  if (words === '') throw bad(doing, what, next);
  return words;
}

/** The text, or nothing where there is none. */
export function maybe(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}

/** A day of the calendar, or nothing where none is given. */
export function dayIn(text: string | undefined, doing: string, name: string): string | undefined {
  const day = maybe(text);
  if (day === undefined || startOfDay(day) !== undefined) return day;
  throw bad(doing, `${name}, "${day}", is no day`, 'Write it like 2027-06-30.');
}

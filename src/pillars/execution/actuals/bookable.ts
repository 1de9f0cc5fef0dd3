// SPDX-License-Identifier: Apache-2.0
import { startOfDay } from '../day.ts';

/** A day that something can be booked on, or why not. */
export type BookableDay =
  | { readonly ok: true; readonly day: string }
  | { readonly ok: false; readonly why: string };

// "31.12.2026"; with strokes nobody knows whether the day or the month comes first.
const WITH_POINTS = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/;

/** Reads `2026-12-31` or `31.12.2026`, not later than the last day. */
export function bookableDay(text: string, lastDay: string): BookableDay {
  const { day, month, year } = WITH_POINTS.exec(text)?.groups ?? {};
  const written = day && month ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  if (startOfDay(written) === undefined)
    return { ok: false, why: `"${text}" is no day; write it like 2026-12-31` };
  if (written > lastDay) return { ok: false, why: `${written} has not come yet` };
  return { ok: true, day: written };
}

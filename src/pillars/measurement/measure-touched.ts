// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import { keepThese, type SheetParts } from './keep-sheets.ts';
import { touchedSince } from './sheet-marks.ts';
import { retakeReadings } from './take-readings.ts';

/** How much was worked out anew, and how many readings say something else than before. */
export interface MeasuredAnew {
  readonly repositories: number;
  readonly kpis: number;
  readonly added: number;
}

/**
 * After something was said about people: reads anew what counts them in the repositories that it touched, and no more.
 * Sheets come last, and of the revisions seen first: they are the mark that says what is still to do, so a change that
 * comes in between, or an end in between, leaves the repository touched.
 */
export async function measureTouched(
  parts: SheetParts,
  principal: Principal,
  at: Instant,
): Promise<MeasuredAnew> {
  const touched = await touchedSince(parts, principal);
  const read = await retakeReadings(parts, principal, { touched: new Set(touched.keys()), at });
  await keepThese(parts, principal, [...touched], at);
  return { repositories: touched.size, ...read };
}

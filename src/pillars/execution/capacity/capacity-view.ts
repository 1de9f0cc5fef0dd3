// SPDX-License-Identifier: Apache-2.0
import { capacity, monthsFrom, weeksFrom } from '#engines/planning';
import { dayOf, type Instant, Refusal } from '#model';
import type { Transaction } from '#platform/storage';
import { startOfDay } from '../day.ts';
import { initiativeById, initiativesIn } from '../initiative.ts';
import { plansIn } from '../plan/index.ts';
import { type Booking, bookingsOf, type Unplaced } from './bookings.ts';
import { type Capacities, capacitiesIn } from './capacities.ts';
import { type CapacityRow, type Period, rowsOf } from './capacity-rows.ts';
import { type Clash, clashesOf, newClashes } from './clashes.ts';

export interface CapacityQuery {
  readonly by: 'week' | 'month';
  /** The first period is the one with this day in it; today where it is left out. */
  readonly from?: string | undefined;
  readonly periods: number;
  /** Tries what happens when this initiative moves by days; nothing is changed. */
  readonly moved?: { readonly initiativeId: number; readonly days: number } | undefined;
}

export interface CapacityView {
  readonly by: 'week' | 'month';
  readonly periods: readonly Period[];
  /** By name. Hours to the minute. */
  readonly rows: readonly CapacityRow[];
  /** Who is over-booked, the soonest first. */
  readonly clashes: readonly Clash[];
  /** Effort of initiatives whose plan has no days yet. */
  readonly unplaced: readonly Unplaced[];
  /** Of what is tried: what it would over-book beyond what is over-booked now, and the hours that it would relieve. */
  readonly moved?:
    | {
        readonly initiativeId: number;
        readonly title: string;
        readonly days: number;
        readonly clashes: readonly Clash[];
        readonly relievedHours: number;
      }
    | undefined;
}

/** Planned effort against hours, by person, team or offer and by week or month; refuses an initiative that is not there. */
export async function capacityOf(
  tx: Transaction,
  { by, from, periods: count, moved }: CapacityQuery,
  at: Instant,
): Promise<CapacityView> {
  if (from !== undefined && startOfDay(from) === undefined) throw noDay(from);
  const day = from ?? dayOf(at);
  const periods = by === 'week' ? weeksFrom(day, count) : monthsFrom(day, count);
  const known = await capacitiesIn(tx);
  const placing = { initiatives: await initiativesIn(tx), plans: await plansIn(tx) };
  const present = bookingsOf(known.demands, placing);
  const rows = rowsFor(known, present.bookings, periods);
  const view = { by, periods, unplaced: present.unplaced };
  if (moved === undefined) return { ...view, rows, clashes: clashesOf(rows, periods) };
  const { title } = await initiativeById(tx, moved.initiativeId);
  const tried = rowsFor(known, bookingsOf(known.demands, { ...placing, moved }).bookings, periods);
  return {
    ...view,
    rows: tried,
    clashes: clashesOf(tried, periods),
    moved: { ...moved, title, ...newClashes(rows, tried, periods) },
  };
}

function rowsFor(
  { resources, calendars }: Capacities,
  bookings: readonly Booking[],
  periods: readonly Period[],
): readonly CapacityRow[] {
  return rowsOf(resources, capacity({ calendars, efforts: bookings, periods }));
}

function noDay(day: string): Refusal {
  return new Refusal(
    'invalid',
    'execution/no-day',
    `Showing capacity: "${day}" is no day.`,
    'Write it like 2027-06-30.',
  );
}

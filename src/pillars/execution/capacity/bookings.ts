// SPDX-License-Identifier: Apache-2.0
import type { PlannedEffort } from '#engines/planning';
import { dayOf, plusDays } from '#model';
import { dayStart } from '../day.ts';
import type { Initiative, InitiativeState } from '../initiative.ts';
import { minutesOf } from '../minutes.ts';
import { type Plan, spanOf } from '../plan/index.ts';

/** Effort that is planned, with whose it is. */
export interface Booking extends PlannedEffort {
  readonly initiativeId: number;
  readonly title: string;
}

/** Effort that stands on no day. */
export interface Unplaced {
  readonly initiativeId: number;
  readonly title: string;
  readonly name: string;
  readonly hours: number;
}

/** What is planned before it is put on days. */
export interface Demand {
  readonly resource: string;
  readonly name: string;
  readonly initiativeId: number;
  readonly hours: number;
  readonly start?: string | undefined;
  readonly finish?: string | undefined;
}

/** An idea books nobody yet, nobody works while it is on hold, and what is over needs nobody any more. */
const BOOKED: readonly InitiativeState[] = ['business-case', 'approved', 'in-flight'];

interface Placing {
  readonly initiatives: readonly Initiative[];
  readonly plans: ReadonlyMap<number, Plan>;
  /** Tries what happens when an initiative moves; below 0 it comes earlier. */
  readonly moved?: { readonly initiativeId: number; readonly days: number } | undefined;
}

/** Demand on its days: its own, else those of the plan of its initiative. */
export function bookingsOf(
  demands: readonly Demand[],
  placing: Placing,
): { readonly bookings: readonly Booking[]; readonly unplaced: readonly Unplaced[] } {
  const byId = new Map(placing.initiatives.map((one) => [one.id, one]));
  const bookings: Booking[] = [];
  const unplaced: Unplaced[] = [];
  for (const demand of demands) {
    const initiative = byId.get(demand.initiativeId);
    if (initiative === undefined || !BOOKED.includes(initiative.state)) continue;
    const { name, initiativeId, hours } = demand;
    const { title } = initiative;
    const span = spanFor(demand, placing);
    if (span === undefined) unplaced.push({ initiativeId, title, name, hours });
    else {
      const { resource } = demand;
      bookings.push({ resource, minutes: minutesOf(hours), initiativeId, title, ...span });
    }
  }
  return { bookings, unplaced };
}

function spanFor({ initiativeId, start, finish }: Demand, { plans, moved }: Placing) {
  const plan = plans.get(initiativeId);
  const own = start === undefined || finish === undefined ? undefined : { start, finish };
  const span = own ?? (plan && spanOf(plan));
  const days = moved?.initiativeId === initiativeId ? moved.days : 0;
  return span && { start: later(span.start, days), finish: later(span.finish, days) };
}

function later(day: string, days: number): string {
  return days === 0 ? day : dayOf(plusDays(dayStart(day), days));
}

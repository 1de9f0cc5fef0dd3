// SPDX-License-Identifier: Apache-2.0
import type { WorkCalendar } from '#engines/planning';
import { dayOf, plusDays } from '#model';
import type { Transaction } from '#platform/storage';
import { dayEnd, dayStart } from '../day.ts';
import type { Demand } from './bookings.ts';
import type { CapacityHolder } from './capacity-holder.ts';

/** Hours that are agreed: whose they are, and what they are for. */
export interface AgreedOffer {
  /** Of somebody in the register. */
  readonly resourceId: number | undefined;
  readonly holder: CapacityHolder;
  /** Of whoever brings hours of their own: just those that they offered. */
  readonly calendar: WorkCalendar;
  readonly demand: Demand;
}

interface Row {
  readonly id: number;
  readonly offerer: string;
  readonly kind: 'person' | 'partner';
  readonly resourceId: number | null;
  readonly initiativeId: number;
  readonly minutes: number;
  readonly start: string;
  readonly finish: string;
}

/** Offers that are agreed and not given yet, oldest first. */
export async function agreedOffers(tx: Transaction): Promise<readonly AgreedOffer[]> {
  const rows = await tx.query<Row>(
    `SELECT o.id, o.offerer, o.kind, o.resource_id AS "resourceId", r.initiative_id AS "initiativeId", o.minutes,
       o.start_on AS start, o.finish_on AS finish
     FROM execution_offer o
     JOIN execution_open_role r ON r.organisation_id = o.organisation_id AND r.id = o.role_id
     WHERE o.state = 'agreed' ORDER BY o.id`,
  );
  return rows.map(({ id, offerer, kind, resourceId, initiativeId, minutes, start, finish }) => {
    const key = `offer:${id}`;
    return {
      resourceId: resourceId ?? undefined,
      holder: { key, name: offerer, kind, unit: 'offered' },
      calendar: justThose(minutes, start, finish),
      demand: { resource: key, name: offerer, initiativeId, hours: minutes / 60, start, finish },
    };
  });
}

/** A minute a day more, as whole minutes may fall on one day or the next. */
const SPARE_A_WEEK = 5;

function justThose(minutes: number, start: string, finish: string): WorkCalendar {
  const days = workDays(start, finish);
  const minutesPerWeek = days === 0 ? 0 : Math.ceil((minutes * 5) / days) + SPARE_A_WEEK;
  const end = dayOf(dayEnd(finish));
  return {
    hours: [
      { start, minutesPerWeek },
      { start: end, minutesPerWeek: 0 },
    ],
    leave: [],
  };
}

/** Mondays to Fridays from one day to another, both included. */
function workDays(start: string, finish: string): number {
  let count = 0;
  for (let day = start; day <= finish; day = dayOf(plusDays(dayStart(day), 1))) {
    const weekday = new Date(dayStart(day)).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}

// SPDX-License-Identifier: Apache-2.0
import type { WorkCalendar } from '#engines/planning';
import type { Transaction } from '#platform/storage';
import { minutesOf } from '../minutes.ts';

export interface HoursPerWeek {
  /** From this day on, until the next. */
  readonly start: string;
  readonly hoursPerWeek: number;
}

export interface LeaveWords {
  readonly start: string;
  /** The last day of it. */
  readonly finish: string;
  readonly note: string;
}

/** What people say of somebody, or of a team, that can work on initiatives. Days are `YYYY-MM-DD`. */
export interface ResourceWords {
  readonly name: string;
  readonly kind: 'person' | 'team';
  readonly unit: string;
  readonly skills: readonly string[];
  /** Earliest first. */
  readonly hours: readonly HoursPerWeek[];
  /** Earliest first. */
  readonly leave: readonly LeaveWords[];
  /** Does not work here any more; what was planned for them is over-booked. */
  readonly isGone: boolean;
}

export interface Resource extends ResourceWords {
  readonly id: number;
  /** Stable name in files. */
  readonly key: string;
  readonly revision: number;
}

/** All of them by name, those that are gone last; or one. */
export async function resourcesIn(tx: Transaction, id?: number): Promise<readonly Resource[]> {
  const rows = await tx.query<Omit<Resource, 'hours' | 'leave'>>(
    `SELECT id, key, name, kind, unit, skills, is_gone AS "isGone", revision FROM execution_resource
     WHERE $1::bigint IS NULL OR id = $1 ORDER BY is_gone, lower(name)`,
    [id],
  );
  const hours = await tx.query<{ resourceId: number; start: string; minutes: number }>(
    `SELECT resource_id AS "resourceId", start_on AS start, minutes_per_week AS minutes
     FROM execution_resource_hours WHERE $1::bigint IS NULL OR resource_id = $1 ORDER BY start_on`,
    [id],
  );
  const leave = await tx.query<LeaveWords & { readonly resourceId: number }>(
    `SELECT resource_id AS "resourceId", start_on AS start, finish_on AS finish, note
     FROM execution_leave WHERE $1::bigint IS NULL OR resource_id = $1 ORDER BY start_on, position`,
    [id],
  );
  const own = <Row extends { readonly resourceId: number }>(all: readonly Row[], of: number) =>
    all.filter(({ resourceId }) => resourceId === of);
  return rows.map((row) => ({
    ...row,
    hours: own(hours, row.id).map(({ start, minutes }) => ({ start, hoursPerWeek: minutes / 60 })),
    leave: own(leave, row.id).map(({ start, finish, note }) => ({ start, finish, note })),
  }));
}

/** When they can work; whoever is gone cannot. */
export function calendarOf({ hours, leave, isGone }: ResourceWords): WorkCalendar {
  if (isGone) return { hours: [], leave: [] };
  return {
    hours: hours.map(({ start, hoursPerWeek }) => ({
      start,
      minutesPerWeek: minutesOf(hoursPerWeek),
    })),
    leave,
  };
}

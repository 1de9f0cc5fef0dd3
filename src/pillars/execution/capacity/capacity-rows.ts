// SPDX-License-Identifier: Apache-2.0
import type { CapacityCell } from '#engines/planning';
import type { Booking } from './bookings.ts';
import type { CapacityHolder } from './capacity-holder.ts';

/** From one day to another, both included. */
export interface Period {
  readonly start: string;
  readonly finish: string;
}

/** Hours on one initiative. */
export interface InitiativeHours {
  readonly initiativeId: number;
  readonly title: string;
  readonly hours: number;
}

/** One holder in one period, in hours to the minute. */
export interface HoursCell {
  readonly availableHours: number;
  readonly plannedHours: number;
  /** What is planned beyond what is available. */
  readonly overHours: number;
  /** The largest first. */
  readonly initiatives: readonly InitiativeHours[];
}

export interface CapacityRow extends CapacityHolder {
  /** One a period. */
  readonly cells: readonly HoursCell[];
}

export function rowsOf(
  holders: readonly CapacityHolder[],
  cells: ReadonlyMap<string, readonly CapacityCell<Booking>[]>,
): readonly CapacityRow[] {
  return holders.map((holder) => ({
    ...holder,
    cells: (cells.get(holder.key) ?? []).map(inHours),
  }));
}

function inHours({ available, planned, over, parts }: CapacityCell<Booking>): HoursCell {
  return {
    availableHours: available / 60,
    plannedHours: planned / 60,
    overHours: over / 60,
    initiatives: sumByInitiative(
      parts.map(({ effort: { initiativeId, title }, minutes }) => ({
        initiativeId,
        title,
        hours: minutes / 60,
      })),
    ),
  };
}

/** One row an initiative, the largest first. */
export function sumByInitiative(parts: readonly InitiativeHours[]): readonly InitiativeHours[] {
  const sums = new Map<number, InitiativeHours>();
  for (const part of parts) {
    const hours = (sums.get(part.initiativeId)?.hours ?? 0) + part.hours;
    sums.set(part.initiativeId, { ...part, hours });
  }
  return [...sums.values()].toSorted((one, other) => other.hours - one.hours);
}

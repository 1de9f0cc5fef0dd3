// SPDX-License-Identifier: Apache-2.0
import { type EarnedValue, valued } from './earned-value.ts';

/** The money of several plans together. Schedules do not add up: each plan has its own. */
export type RolledUpValue = Omit<EarnedValue, 'es' | 'spiTime' | 'forecastFinish'>;

/**
 * Plans of one currency added up, to the cent: BAC, PV, EV and AC are the sums of theirs, and all else is computed from these.
 * What was spent is not available where a plan has earned something and nothing was booked for it.
 */
export function rollUpEarnedValue(plans: readonly EarnedValue[]): RolledUpValue {
  const sum = (of: (plan: EarnedValue) => number) =>
    plans.reduce((total, plan) => total + of(plan), 0);
  const isKnown = plans.every(({ ac, ev }) => ac !== undefined || ev === 0);
  const isBooked = plans.some(({ ac }) => ac !== undefined);
  const money = { bac: sum(({ bac }) => bac), pv: sum(({ pv }) => pv), ev: sum(({ ev }) => ev) };
  return valued(money, isKnown && isBooked ? sum(({ ac }) => ac ?? 0) : undefined);
}

// SPDX-License-Identifier: Apache-2.0
import type { EarnedValue, RolledUpValue } from '#engines/planning';
import type { Instant } from '#model';
import { lastDayBefore } from '../day.ts';
import { type EarnedFacts, earnedBy, momentOf } from './earned-facts.ts';

/** Earned value with why a figure is not there. */
export interface InitiativeValue extends Omit<EarnedValue, 'forecastFinish'> {
  /** `YYYY-MM-DD`. */
  readonly forecastFinish: string | undefined;
  /** A sentence for each figure that is not available. */
  readonly missing: Missing;
}

/** Why a figure is not available, by its name. */
export type Missing = Readonly<Record<string, string>>;

// Later than any actual: of an initiative that has ended, a late invoice counts too.
const LAST_OF_DAYS = '9999-12-31';

/** The value of an initiative now, or at its end; `undefined` where no plan was approved yet. */
export function initiativeValue(facts: EarnedFacts, now: Instant): InitiativeValue | undefined {
  const value = earnedBy(facts, momentOf(facts.initiative, now), LAST_OF_DAYS);
  if (value === undefined) return undefined;
  const { forecastFinish: end } = value;
  const forecastFinish = end === undefined ? undefined : lastDayBefore(end);
  return {
    ...value,
    forecastFinish,
    missing: { ...missingOf(value), ...missingOfSchedule(value) },
  };
}

/** Why figures of money are not available. */
export function missingOf(value: RolledUpValue): Missing {
  const { bac, pv, ev, ac } = value;
  const cost = whyNoCost(ac);
  const estimate = cost ?? (ev === 0 ? 'nothing is earned yet' : undefined);
  const both = estimate ?? (pv === 0 ? 'nothing was to be done by now' : undefined);
  const noBudget = bac === 0 ? 'the budget holds no money' : undefined;
  const why: Readonly<Record<string, string | undefined>> = {
    ac: ac === undefined ? cost : undefined,
    cv: ac === undefined ? cost : undefined,
    spi: noBudget ?? 'nothing was to be done by now',
    cpi: cost,
    eac: estimate,
    eacAtPlannedCost: cost,
    eacWithSchedule: both,
    etc: estimate,
    vac: estimate,
    tcpi: cost ?? 'the budget is spent',
  };
  return missingIn(value, why);
}

function missingOfSchedule(value: EarnedValue): Missing {
  return missingIn(value, {
    spiTime: 'it has not started',
    forecastFinish: value.spiTime === undefined ? 'it has not started' : 'nothing is earned yet',
  });
}

function whyNoCost(ac: number | undefined): string | undefined {
  if (ac === undefined) return 'nothing is booked yet';
  return ac <= 0 ? 'what is booked adds up to nothing' : undefined;
}

function missingIn(value: object, why: Readonly<Record<string, string | undefined>>): Missing {
  const known = new Map(Object.entries(value));
  const missing = Object.entries(why).filter(([name]) => known.get(name) === undefined);
  return Object.fromEntries(
    missing.map(([name, words]) => [name, words ?? 'it cannot be computed']),
  );
}

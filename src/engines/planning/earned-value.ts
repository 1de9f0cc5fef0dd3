// SPDX-License-Identifier: Apache-2.0
import { type Instant, instantOfUnixSeconds, Refusal } from '#model';
import { momentPlanned, type PlannedMilestone, plannedRatio } from './planned-curve.ts';

/** A piece of work with how much of it is done, 0 to 1, by whatever rule the plan states. */
export interface EarnedMilestone extends PlannedMilestone {
  readonly done: number;
}

/** Money that was spent: an invoice or booked hours. */
export interface Actual {
  readonly at: Instant;
  /** Integer minor units in the currency of the budget; below 0 for what came back. */
  readonly amount: number;
}

export interface EarnedValueInput {
  readonly milestones: readonly EarnedMilestone[];
  /** Budget at completion in integer minor units; the weights of the milestones share it. */
  readonly budget: number;
  readonly actuals: readonly Actual[];
  readonly at: Instant;
}

/** Money is in integer minor units of the budget's currency. What is not available is `undefined`, and nothing that rests on it is there. */
export interface EarnedValue {
  /** Budget at completion. */
  readonly bac: number;
  /** Planned value: what was to be done by now. */
  readonly pv: number;
  /** Earned value: what is done, at its planned price. Never more than `bac`. */
  readonly ev: number;
  /** Actual cost up to now; `undefined` where nothing was booked, which is not the same as 0. */
  readonly ac: number | undefined;
  /** Schedule variance, `ev - pv`. */
  readonly sv: number;
  /** Cost variance, `ev - ac`. */
  readonly cv: number | undefined;
  /** Schedule performance index, `ev / pv`; not available before the start. */
  readonly spi: number | undefined;
  /** Cost performance index, `ev / ac`. */
  readonly cpi: number | undefined;
  /** Estimate at completion if costs go on as they have, `bac / cpi`. */
  readonly eac: number | undefined;
  /** The same if the rest costs what was planned, `ac + bac - ev`. */
  readonly eacAtPlannedCost: number | undefined;
  /** The same if being late costs too, `ac + (bac - ev) / (cpi * spi)`. */
  readonly eacWithSchedule: number | undefined;
  /** Estimate to complete, `eac - ac`. */
  readonly etc: number | undefined;
  /** Variance at completion, `bac - eac`. */
  readonly vac: number | undefined;
  /** To-complete performance index, `(bac - ev) / (bac - ac)`: how well the rest has to go to keep the budget; not available once it is spent. */
  readonly tcpi: number | undefined;
  /** Earned schedule in days from the planned start: when what is done was to be done. */
  readonly es: number;
  /** Schedule performance index by time, `es` / days since the planned start; not available before the start. */
  readonly spiTime: number | undefined;
  /** When all is done if time goes on as it has: planned start + planned duration / `spiTime`. */
  readonly forecastFinish: Instant | undefined;
}

const DAY_MS = 86_400_000;

/**
 * Earned value and earned schedule of a plan at a moment.
 *
 * Actuals after that moment do not count. PV and EV are rounded to the minor unit and all else is computed from these, so that what is
 * shown adds up.
 * Refuses (`planning/bad-plan`) a plan that cannot be valued: no milestone, a weight or budget that is no fair number, done outside
 * 0 to 1, a finish before its start, a moment that is none, money that is no integer of minor units.
 * Source: PMI, The Standard for Earned Value Management; earned schedule by Lipke.
 */
export function earnedValue({ milestones, budget, actuals, at }: EarnedValueInput): EarnedValue {
  refuseBadPlan({ milestones, budget, actuals, at });
  const atMs = Date.parse(at);
  const whole = milestones.reduce((sum, { weight }) => sum + weight, 0);
  const earnedRatio = milestones.reduce((sum, one) => sum + one.weight * one.done, 0) / whole;
  const pv = rounded(budget * plannedRatio(milestones, atMs));
  const money = { bac: budget, pv, ev: rounded(budget * earnedRatio) };
  const booked = actuals.filter((actual) => Date.parse(actual.at) <= atMs);
  const ac = booked.length === 0 ? undefined : booked.reduce((sum, { amount }) => sum + amount, 0);
  return { ...valued(money, ac), ...earnedSchedule(milestones, earnedRatio, atMs) };
}

interface Money {
  readonly bac: number;
  readonly pv: number;
  readonly ev: number;
}

/** The figures of money, of one plan or of several added up. */
export function valued(
  { bac, pv, ev }: Money,
  ac: number | undefined,
): Omit<EarnedValue, 'es' | 'spiTime' | 'forecastFinish'> {
  const spi = ratio(ev, pv);
  const cpi = ratio(ev, ac);
  const eac = ratio(bac, cpi);
  const byBoth = ratio(bac - ev, cpi === undefined || spi === undefined ? undefined : cpi * spi);
  return {
    bac,
    pv,
    ev,
    ac,
    sv: ev - pv,
    cv: ac === undefined ? undefined : ev - ac,
    spi,
    cpi,
    eac: eac === undefined ? undefined : rounded(eac),
    eacAtPlannedCost: ac === undefined ? undefined : ac + bac - ev,
    eacWithSchedule: ac === undefined || byBoth === undefined ? undefined : rounded(ac + byBoth),
    etc: ac === undefined || eac === undefined ? undefined : rounded(eac - ac),
    vac: eac === undefined ? undefined : rounded(bac - eac),
    tcpi: ac === undefined ? undefined : ratio(bac - ev, bac - ac),
  };
}

/** Not available where there is nothing to divide by. */
function ratio(of: number, by: number | undefined): number | undefined {
  return by === undefined || by <= 0 ? undefined : of / by;
}

// 0.1 + 0.2 money: a sum of fractions may be a hair off a half. Adding 0 turns -0 into 0.
function rounded(amount: number): number {
  return Math.round(Number(amount.toPrecision(14))) + 0;
}

function earnedSchedule(
  milestones: readonly EarnedMilestone[],
  earnedRatio: number,
  atMs: number,
): Pick<EarnedValue, 'es' | 'spiTime' | 'forecastFinish'> {
  const startMs = Math.min(...milestones.map(({ start }) => Date.parse(start)));
  const finishMs = Math.max(...milestones.map(({ finish }) => Date.parse(finish)));
  const esMs = earnedRatio === 0 ? 0 : momentPlanned(milestones, earnedRatio) - startMs;
  const spiTime = ratio(esMs, atMs - startMs);
  const durationMs = ratio(finishMs - startMs, spiTime);
  return {
    es: esMs / DAY_MS,
    spiTime,
    forecastFinish: durationMs === undefined ? undefined : instantAt(startMs + durationMs),
  };
}

/** A forecast beyond the calendar is none. */
function instantAt(ms: number): Instant | undefined {
  const seconds = Math.round(ms / 1000);
  return Math.abs(seconds) > LAST_SECOND ? undefined : instantOfUnixSeconds(seconds);
}

/** The end of the year 9999: four digits are all that an instant has. */
const LAST_SECOND = 253_402_300_799;

function refuseBadPlan({ milestones, budget, actuals, at }: EarnedValueInput): void {
  const objection =
    objectionToMilestones(milestones) ??
    (isMoney(budget) && budget >= 0
      ? undefined
      : `the budget ${budget} is no integer of 0 or more`) ??
    actuals.map(objectionToActual).find((one) => one !== undefined) ??
    (isMoment(at) ? undefined : `"${at}" is no moment`);
  if (objection === undefined) return;
  throw new Refusal(
    'invalid',
    'planning/bad-plan',
    `Valuing a plan: ${objection}.`,
    'Correct the plan or the actuals; nothing was computed.',
  );
}

function objectionToMilestones(milestones: readonly EarnedMilestone[]): string | undefined {
  if (milestones.length === 0) return 'it has no milestone';
  const objection = milestones.map(objectionTo).find((one) => one !== undefined);
  if (objection !== undefined) return objection;
  return milestones.every(({ weight }) => weight === 0) ? 'all weights are 0' : undefined;
}

function objectionTo(
  { weight, start, finish, done }: EarnedMilestone,
  i: number,
): string | undefined {
  const name = `milestone ${i + 1}`;
  if (!(Number.isFinite(weight) && weight >= 0))
    return `the weight ${weight} of ${name} is not 0 or more`;
  if (!(done >= 0 && done <= 1)) return `${name} is done by ${done}, which is not 0 to 1`;
  if (!isMoment(start) || !isMoment(finish))
    return `${name} has a start or finish that is no moment`;
  return Date.parse(finish) < Date.parse(start) ? `${name} ends before it starts` : undefined;
}

function objectionToActual({ at, amount }: Actual, i: number): string | undefined {
  if (!isMoney(amount))
    return `the amount ${amount} of actual ${i + 1} is no integer of minor units`;
  return isMoment(at) ? undefined : `"${at}" of actual ${i + 1} is no moment`;
}

function isMoney(amount: number): boolean {
  return Number.isSafeInteger(amount);
}

function isMoment(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

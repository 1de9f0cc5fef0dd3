// SPDX-License-Identifier: Apache-2.0
import { type Estimate, forecast } from '#engines/planning';
import { type Instant, isBefore, plusDays, type Reading } from '#model';
import type { Kpi } from './kpi.ts';

/** Where a KPI is heading. */
export interface KpiOutlook {
  /** The due date; where there is none to come, a quarter after the latest reading. */
  readonly at: Instant;
  readonly value: number;
  /** The interval that holds four of five later values. */
  readonly low: number;
  readonly high: number;
  /** How likely the target is met by then, 0 to 1; absent without one, and where a value is to be kept. */
  readonly chance?: number | undefined;
  /** Forecasts as far ahead made at earlier moments of the same readings, and how many held. */
  readonly lookedBack: {
    readonly forecasts: number;
    readonly held: number;
    /** Mean absolute scaled error: 1 is as far off as one value from the one before. */
    readonly mase?: number | undefined;
  };
}

// A share of a few things moves by more than a hundredth, one of many by less; other units say it by their values.
const RESOLUTIONS: Readonly<Record<string, number>> = {
  share: 0.01,
  ratio: 0.01,
  people: 1,
  organisations: 1,
  components: 1,
  licences: 1,
  releases: 1,
  repositories: 1,
};
const QUARTER_DAYS = 90;
// Two years of days are enough to see where a trend goes.
const MOST_READINGS = 730;

/** Readings: oldest first. `undefined` while they are too few. */
export function outlookOf(kpi: Kpi, readings: readonly Reading[]): KpiOutlook | undefined {
  const known = readings
    .flatMap(({ at, value }) => (value === undefined ? [] : [{ at, value }]))
    .slice(-MOST_READINGS);
  const latest = known.at(-1);
  if (latest === undefined || kpi.unit === 'yes or no') return undefined;
  const { due, target, direction } = kpi;
  const at =
    due !== undefined && isBefore(latest.at, due) ? due : plusDays(latest.at, QUARTER_DAYS);
  const goal = {
    target: target ?? latest.value,
    baseline: kpi.baseline ?? latest.value,
    direction,
  };
  const resolution = RESOLUTIONS[kpi.unit];
  const found = forecast(known, { ...goal, at: latest.at, due: at, resolution });
  if (found.status !== 'forecast') return undefined;
  const hasChance = target !== undefined && direction !== 'keep';
  return {
    at,
    ...possible(found.atDue, kpi, known),
    chance: hasChance ? found.chance : undefined,
    lookedBack: found.lookedBack,
  };
}

// A series knows no bounds; a share and a count have them.
function possible(
  { low, middle, high }: Estimate,
  { unit }: Kpi,
  known: readonly { readonly value: number }[],
): Pick<KpiOutlook, 'value' | 'low' | 'high'> {
  const most = unit === 'share' ? 1 : Number.POSITIVE_INFINITY;
  const least = known.some(({ value }) => value < 0) ? Number.NEGATIVE_INFINITY : 0;
  const within = (value: number) => Math.min(most, Math.max(least, value));
  return { value: within(middle), low: within(low), high: within(high) };
}

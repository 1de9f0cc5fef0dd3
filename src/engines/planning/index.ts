// SPDX-License-Identifier: Apache-2.0
// How far have we come, are we in time, and where will we end? Progress, pace and forecasts of key results.
// Never decides what a value is worth, never asks for the time: moments arrive as arguments.
// An unknown value stays unknown on every way through here; it is never taken for 0.
// Begin with key-result-progress.ts; earned-value.ts is the money and the time of a plan,
// capacity.ts the hours of people against it.
export { type CapacityCell, capacity, type PlannedEffort } from './capacity.ts';
export type { Actual, EarnedMilestone, EarnedValue, EarnedValueInput } from './earned-value.ts';
export { earnedValue } from './earned-value.ts';
export type {
  Forecast,
  ForecastGoal,
  ForecastReading,
  Outlook,
} from './forecast.ts';
export { FEWEST_READINGS, forecast } from './forecast.ts';
export type { Band, KeyResultNumbers, KeyResultProgress } from './key-result-progress.ts';
export { keyResultProgress } from './key-result-progress.ts';
export type { Estimate } from './look-ahead.ts';
export type { LookedBack } from './look-back.ts';
export type { ObjectiveProgress, WeightedProgress } from './objective-progress.ts';
export { objectiveProgress } from './objective-progress.ts';
export type { Pace, PaceInput, PaceState } from './pace.ts';
export { PACE_THRESHOLDS, pace } from './pace.ts';
export { monthsFrom, weeksFrom } from './periods.ts';
export type { Accrual, PlannedMilestone } from './planned-curve.ts';
export type { RolledUpValue } from './roll-up.ts';
export { rollUpEarnedValue } from './roll-up.ts';
export type { UsualRange } from './usual-range.ts';
export { FEWEST_USUAL, usualRange } from './usual-range.ts';
export type { HoursFrom, Leave, WorkCalendar } from './work-days.ts';

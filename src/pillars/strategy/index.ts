// SPDX-License-Identifier: Apache-2.0
// What the office wants: mission, objectives, and key results bound to live KPIs, with progress, pace and forecast; what
// people write and say of them (edit/, check-in.ts), reviews that keep a paper, and frameworks with their evidence.
// Never measures anything: readings are handed over (kpi-readings.ts), and a bound value cannot be typed.
// What is not known stays unknown here on every way; it is never taken for 0.
// Begin with starter-strategy.yaml (what an organisation starts with) and key-result-view.ts; frameworks/ is an inner room.

export type { KeyResultChange } from './change-key-result.ts';
export type { CheckIn, NewCheckIn } from './check-in.ts';
export type { Claim } from './claim-value.ts';
export {
  catalogue,
  type Frameworks,
  type LiveFigure,
  type LiveFigures,
  openFrameworks,
} from './frameworks/index.ts';
export type { InitiativeProgress } from './initiative-progress.ts';
export type { KeyResultView } from './key-result-view.ts';
export type { KpiReadings } from './kpi-readings.ts';
export type { ObjectiveWords } from './objective.ts';
export type { ObjectiveView, StrategyView } from './objectives.ts';
export type { Strategy, StrategyParts } from './open-strategy.ts';
export { openStrategy } from './open-strategy.ts';
export type { ObjectiveWithTrail, TrailEntry } from './trail.ts';

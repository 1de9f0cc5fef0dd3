// SPDX-License-Identifier: Apache-2.0
import type { ProjectSignals } from './signals.ts';

/** What to do about a project: need and receptivity pull apart, so one score cannot say it. */
export type Quadrant = 'contribute' | 'fund-or-exit' | 'relate' | 'watch';

/** What comes of the signals. All from 0 to 1. */
export interface Priorities {
  /** Exposure x (0.4 criticality + 0.3 pain + 0.3 strategy). */
  readonly stake: number;
  /** Stake x the geometric mean of need and receptivity x legal ease. */
  readonly contribution: number;
  /** Stake x need x (1 - 0.5 receptivity) x channel. */
  readonly funding: number;
  readonly quadrant: Quadrant;
  /** The one of the two priorities that the quadrant is about. */
  readonly priority: number;
  /** How much of what it rests on is known and not expected. */
  readonly confidence: number;
  /** Most of what chooses the quadrant nobody knows: it is where one expects any project to be. */
  readonly isGuess: boolean;
}

/** From here on a signal is high. */
const HIGH = 0.5;
const ENOUGH_KNOWN = 0.4;

/** What to do, and how much it is worth. */
export function prioritiesOf(signals: ProjectSignals): Priorities {
  const { exposure, criticality, pain, strategy } = signals;
  const { need, receptivity, legalEase, channel } = signals;
  const weight = 0.4 * criticality.value + 0.3 * pain.value + 0.3 * strategy.value;
  const stake = exposure.value * weight;
  const contribution = stake * Math.sqrt(need.value * receptivity.value) * legalEase.value;
  const funding = stake * need.value * (1 - 0.5 * receptivity.value) * channel.value;
  const isOpen = receptivity.value >= HIGH;
  return {
    stake,
    contribution,
    funding,
    quadrant: QUADRANTS[`${need.value >= HIGH}-${isOpen}`],
    priority: isOpen ? contribution : funding,
    confidence: confidenceOf(signals),
    isGuess: Math.min(need.known, receptivity.known) < ENOUGH_KNOWN,
  };
}

/** By whether need and receptivity are high. */
const QUADRANTS = {
  'true-true': 'contribute',
  'true-false': 'fund-or-exit',
  'false-true': 'relate',
  'false-false': 'watch',
} as const satisfies Record<`${boolean}-${boolean}`, Quadrant>;

/** Need and receptivity choose the quadrant, so they count double. */
function confidenceOf(signals: ProjectSignals): number {
  const { exposure, criticality, need, receptivity, legalEase, pain, strategy, channel } = signals;
  const all = [need, need, receptivity, receptivity, exposure, criticality, pain];
  const counted = [...all, legalEase, strategy, channel];
  return counted.reduce((total, { known }) => total + known, 0) / counted.length;
}

// SPDX-License-Identifier: Apache-2.0
import { type Instant, secondsOf } from '#model';

/** How progress compares with the time that has passed. */
export type PaceState =
  | 'not-started'
  | 'too-early'
  | 'ahead'
  | 'on-track'
  | 'at-risk'
  | 'off-track'
  | 'unknown';

/** Progress (0 to 1) at a moment, and the time it was given. */
export interface PaceInput {
  readonly progress: number | undefined;
  readonly start: Instant;
  readonly due: Instant;
  readonly at: Instant;
}

/** Pace at a moment. */
export interface Pace {
  /** Share of the time that has passed, 0 to 1. */
  readonly elapsed: number;
  /** progress / elapsed; `undefined` while no time has passed or progress is unknown. */
  readonly ratio: number | undefined;
  readonly state: PaceState;
}

/** Lowest ratio of each state; under the last it is `off-track`. */
export const PACE_THRESHOLDS = { ahead: 1.15, onTrack: 0.9, atRisk: 0.7 } as const;

// So early a single reading swings the ratio from 0 to 10; nobody is called late for it.
const EARLY = 0.1;

// Nothing has had time to happen: what is done by now was done before, and is nobody's pace.
const JUST_BEGUN = 0.03;

/**
 * Compares progress with elapsed time.
 *
 * Before the start `not-started`; after it, without progress, `unknown`. Otherwise by the ratio, at
 * `PACE_THRESHOLDS`, except: in the first 3 % of the time it is `too-early` to tell, whatever is done; in the first
 * tenth nothing is said to be late but `too-early`; reached before the due date is `ahead`; from the due date on it is
 * `on-track` when reached and `off-track` when not.
 */
export function pace({ progress, start, due, at }: PaceInput): Pace {
  const [from, to, now] = [secondsOf(start), secondsOf(due), secondsOf(at)];
  const elapsed = elapsedShare(from, to, now);
  if (now < from) return { elapsed, ratio: undefined, state: 'not-started' };
  if (progress === undefined) return { elapsed, ratio: undefined, state: 'unknown' };
  const ratio = elapsed === 0 ? undefined : progress / elapsed;
  if (now >= to) return { elapsed, ratio, state: progress >= 1 ? 'on-track' : 'off-track' };
  return { elapsed, ratio, state: stateUnderway(progress, elapsed) };
}

// A due date at or before the start leaves no time: it is all over once the due date is there.
function elapsedShare(from: number, to: number, now: number): number {
  if (now >= to) return 1;
  return now <= from ? 0 : (now - from) / (to - from);
}

function stateUnderway(progress: number, elapsed: number): PaceState {
  const { ahead, onTrack, atRisk } = PACE_THRESHOLDS;
  if (elapsed < JUST_BEGUN) return 'too-early';
  if (progress >= 1) return 'ahead';
  if (progress > 0 && progress >= ahead * elapsed) return 'ahead';
  if (progress > 0 && progress >= onTrack * elapsed) return 'on-track';
  if (elapsed < EARLY) return 'too-early';
  return progress >= atRisk * elapsed ? 'at-risk' : 'off-track';
}

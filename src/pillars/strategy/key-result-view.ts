// SPDX-License-Identifier: Apache-2.0
import { type KeyResultNumbers, keyResultProgress, type PaceState, pace } from '#engines/planning';
import type { FigureStatus, Instant, Reading } from '#model';
import { forecastSentence } from './forecast-sentence.ts';
import type { KeyResult } from './key-result.ts';
import { meetsTarget } from './meets-target.ts';

/** A key result with how it stands. */
export interface KeyResultView extends Omit<KeyResult, 'objectiveId'> {
  readonly value?: number | undefined;
  readonly status: FigureStatus;
  readonly coverage?: number | undefined;
  /** 0 to 1; absent while value or baseline is not known. */
  readonly progress?: number | undefined;
  /** Unclamped. */
  readonly progressRaw?: number | undefined;
  readonly pace: PaceState;
  /** A sentence; says why where there is no forecast. */
  readonly forecast: string;
  /** The last one of each day, oldest first. */
  readonly readings: Reading[];
}

/** How the key result stands at the moment. Readings: its values, oldest first. */
export function keyResultView(
  keyResult: KeyResult,
  readings: readonly Reading[],
  at: Instant,
): KeyResultView {
  const { objectiveId: _, ...shown } = keyResult;
  const latest = readings.at(-1);
  const { progress, raw } = progressOf(keyResult, latest?.value);
  return {
    ...shown,
    value: latest?.value,
    status: latest?.status ?? 'unknown',
    coverage: latest?.coverage,
    progress,
    progressRaw: raw,
    pace: pace({ progress, start: keyResult.start, due: keyResult.due, at }).state,
    forecast: forecastSentence(keyResult, readings, at),
    readings: [...readings],
  };
}

function progressOf(keyResult: KeyResult, value: number | undefined) {
  const { baseline, target, direction } = keyResult;
  if (baseline === undefined) return { progress: undefined, raw: undefined };
  const numbers: KeyResultNumbers = { baseline, target, value, direction };
  // From 12 to a target of 10 upwards is no way to go, and 13 would be a step back on it. The engine has a rule for
  // no way to go, and it begins at the target: reached or not.
  const isMetFromStart = direction !== 'keep' && meetsTarget(keyResult, baseline);
  return keyResultProgress(isMetFromStart ? { ...numbers, baseline: target } : numbers);
}

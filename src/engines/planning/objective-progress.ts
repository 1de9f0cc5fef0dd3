// SPDX-License-Identifier: Apache-2.0

/** One key result of an objective; `progress` is 0 to 1, or `undefined` where it is not known. */
export interface WeightedProgress {
  readonly progress: number | undefined;
  /** 0 or more; only the proportions matter. */
  readonly weight: number;
}

/** How far an objective has come, and how much of it that is known of. */
export interface ObjectiveProgress {
  /** 0 to 1; `undefined` when nothing of any weight is known. */
  readonly progress: number | undefined;
  /** Share of the weight that is known, 0 to 1; 0 without any weight. */
  readonly known: number;
}

/**
 * Weighted mean of the key results whose progress is known.
 * An unknown one is left out of the mean and lowers `known`; it never counts as 0.
 */
export function objectiveProgress(results: readonly WeightedProgress[]): ObjectiveProgress {
  let weight = 0;
  let knownWeight = 0;
  let sum = 0;
  for (const result of results) {
    checkWeight(result.weight);
    weight += result.weight;
    if (result.progress === undefined) continue;
    knownWeight += result.weight;
    sum += result.weight * result.progress;
  }
  if (knownWeight === 0) return { progress: undefined, known: 0 };
  // Rounding may carry a mean of ones a hair past 1.
  return { progress: Math.min(1, sum / knownWeight), known: knownWeight / weight };
}

function checkWeight(weight: number): void {
  if (!(weight >= 0 && Number.isFinite(weight))) {
    throw new RangeError(`Weighing a key result: expected 0 or more, found ${weight}`);
  }
}

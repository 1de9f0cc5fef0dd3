// SPDX-License-Identifier: Apache-2.0
import type { KeyResult } from './key-result.ts';

/** Whether the value is at the target or on its better side; `keep` has no better side. */
export function meetsTarget(
  { direction, target }: Pick<KeyResult, 'direction' | 'target'>,
  value: number,
): boolean {
  if (direction === 'increase') return value >= target;
  return direction === 'decrease' ? value <= target : value === target;
}

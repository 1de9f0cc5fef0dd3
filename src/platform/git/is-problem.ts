// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';

/** Tells a Problem from what this room yields beside it. */
export function isProblem(value: object): value is Problem {
  return 'code' in value && 'message' in value;
}

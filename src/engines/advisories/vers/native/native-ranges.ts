// SPDX-License-Identifier: Apache-2.0
import type { Constraint } from '../vers.ts';

/** How one ecosystem writes ranges of versions. */
export interface NativeRanges {
  /** Schemes of VERS that write ranges this way. */
  readonly schemes: readonly string[];
  readonly documentation: string;
  /** The constraints of a range, in any order; none where every version will do; `undefined` where it cannot be read. */
  read(range: string): readonly Constraint[] | undefined;
}

/** The version before which the next one lies that raises the number at `place`: "1.3" of "1.2.9" and 1. */
export function raisedAt(numbers: readonly string[], place: number): readonly string[] {
  const raised = BigInt(numbers[place] ?? '0') + 1n;
  return [...numbers.slice(0, place), String(raised)];
}

/** The place of the first number that is not nought; the last one where all are. */
export function firstSignificant(numbers: readonly string[]): number {
  const place = numbers.findIndex((one) => !/^0*$/.test(one));
  return place === -1 ? numbers.length - 1 : place;
}

/** The lists of all alternatives in one; `undefined` where one of them cannot be read. */
export function allOf(
  lists: readonly (readonly Constraint[] | undefined)[],
): readonly Constraint[] | undefined {
  const all: Constraint[] = [];
  for (const list of lists) {
    if (list === undefined) return undefined;
    all.push(...list);
  }
  return all;
}

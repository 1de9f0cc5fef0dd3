// SPDX-License-Identifier: Apache-2.0

/** A value that rows have, and how many of them. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

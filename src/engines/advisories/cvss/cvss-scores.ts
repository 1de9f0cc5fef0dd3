// SPDX-License-Identifier: Apache-2.0

/** What a vector says, 0 to 10 with one decimal. */
export interface CvssScores {
  readonly version: '2.0' | '3.0' | '3.1' | '4.0';
  /** By the base metrics alone. */
  readonly base: number;
  /** With the temporal (threat) and environmental metrics that the vector gives; the base score where it gives none. */
  readonly overall: number;
}

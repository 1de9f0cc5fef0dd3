// SPDX-License-Identifier: Apache-2.0

/** What the facts can answer themselves: the licence under our policy, known weaknesses, signs of life. */
export type Fact = 'licence' | 'advisories' | 'maintained';

/** What a solution has to have; missing one is not made up for by anything. */
export interface MustHave {
  /** Stable within its adoption. */
  readonly key: string;
  readonly title: string;
  /** Answered by what is known, never by hand; people answer where it is absent. */
  readonly fact?: Fact | undefined;
}

/** What makes one better than another. */
export interface Criterion {
  readonly key: string;
  readonly title: string;
  /** What 0 and 4 look like. */
  readonly scale: string;
  /** 0 to 100. */
  readonly weight: number;
}

export const MOST_WEIGHT = 100;

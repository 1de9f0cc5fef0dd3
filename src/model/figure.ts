// SPDX-License-Identifier: Apache-2.0
import type { Instant } from './instant.ts';

/** Whether more is better, less is better, or a band is to be kept. */
export type Direction = 'increase' | 'decrease' | 'keep';

/** `insufficient`: too few observations, or too few of them classified, for a number to mean anything. `unknown`: the source says nothing. */
export type FigureStatus = 'known' | 'insufficient' | 'unknown';

/** One of the rows that a figure was computed from. Adding up `amount`, averaging it, or its percentile gives the figure back, as the metric says. */
export interface FigureRow {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly amount: number;
  /** It is not over: the amount is what it has come to so far, and will be more. */
  readonly isOngoing?: boolean | undefined;
  /** What the row is about, for the page to link to: `component:12`, `repository:3`, `person:ada@example.org`. */
  readonly subject?: string | undefined;
}

/** A number that can be checked. */
export interface Figure {
  /** `undefined` unless `status` is `known`. */
  readonly value: number | undefined;
  readonly status: FigureStatus;
  /** Share of the observations that could be classified, 0 to 1; `undefined` where the metric has no such notion. */
  readonly coverage: number | undefined;
  /** Why there is no value, or what to know about it; a sentence. */
  readonly note?: string | undefined;
  readonly rows: readonly FigureRow[];
}

/** A figure at a time: `at` is the moment it is true of, `knownAt` the moment it was computed. */
export interface Reading {
  readonly at: Instant;
  readonly knownAt: Instant;
  readonly value: number | undefined;
  readonly status: FigureStatus;
  readonly coverage: number | undefined;
}

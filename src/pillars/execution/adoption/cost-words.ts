// SPDX-License-Identifier: Apache-2.0

/** How far the office looks ahead. */
export const YEARS = 3;

/** `exit`: what leaving the incumbent costs; whoever moves away pays it, whichever candidate is chosen. */
export type CostKind =
  | 'migration'
  | 'training'
  | 'integration'
  | 'hosting'
  | 'support'
  | 'effort'
  | 'contribution'
  | 'licence'
  | 'renewal'
  | 'exit'
  | 'other';

/** Something that a candidate or, without one, the incumbent costs. */
export interface CostLineWords {
  readonly candidateId?: number | undefined;
  readonly kind: CostKind;
  readonly title: string;
  readonly when: 'once' | 'yearly';
  /** 1 to 3: when it is paid, or paid first. */
  readonly year: number;
  /** Minor units of `currency`. An amount, or hours; neither where nobody knows yet. */
  readonly amount?: number | undefined;
  /** Own hours, at the rate of an hour. */
  readonly hours?: number | undefined;
  /** ISO 4217; that of the adoption where it is left out. */
  readonly currency?: string | undefined;
}

/** How much one unit of another currency is worth in that of the adoption, and on which day. */
export interface ExchangeRate {
  readonly currency: string;
  /** Decimal text: `0.9235`. */
  readonly rate: string;
  readonly on: string;
}

export interface Costs {
  readonly lines: readonly CostLineWords[];
  /** What an hour of our own costs, in minor units. */
  readonly hourRate?: number | undefined;
  /** A year, in hundredths of a per cent. */
  readonly discountBasisPoints?: number | undefined;
  readonly rates: readonly ExchangeRate[];
  /** What the figures take for granted. */
  readonly assumptions: string;
}

export const NO_COSTS: Costs = { lines: [], rates: [], assumptions: '' };

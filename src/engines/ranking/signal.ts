// SPDX-License-Identifier: Apache-2.0

/** Something that is known, or not, of a project or an issue, on a scale from 0 to 1. */
export interface Part {
  /** 0 to 1; absent where nobody knows. */
  readonly value?: number | undefined;
  /** What stands in where nobody knows: the mean that we expect, above 0. */
  readonly prior: number;
  readonly weight: number;
}

/** Parts put together. */
export interface Signal {
  /** 0 to 1. */
  readonly value: number;
  /** Share of the weight that is known and not expected, 0 to 1. */
  readonly known: number;
}

/** The weighted mean; what is not known counts with its prior, and lowers `known`. */
export function blend(parts: readonly Part[]): Signal {
  const total = sum(parts.map(({ weight }) => weight));
  const value = sum(parts.map(({ value, prior, weight }) => weight * (value ?? prior))) / total;
  const known = sum(parts.map(({ value, weight }) => (value === undefined ? 0 : weight))) / total;
  return { value: within(value), known };
}

/** `log(1 + amount) / log(1 + bound)`: 0 at nothing, 1 from the bound on; each further one counts less. */
export function logScale(amount: number, bound: number): number {
  return within(Math.log1p(Math.max(0, amount)) / Math.log1p(bound));
}

/** 1 at once, half after every `halfLifeDays`. */
export function decay(days: number, halfLifeDays: number): number {
  return 2 ** (-Math.max(0, days) / halfLifeDays);
}

/** Cut to 0 and 1. */
export function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

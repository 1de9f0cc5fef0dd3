// SPDX-License-Identifier: Apache-2.0
import type { Random } from '../portfolio/random.ts';

/** Kinds of series that figures of projects look like. */
export const MADE = [
  'a line with scatter',
  'scatter',
  'a walk',
  'a walk with drift',
  'what swings back',
  'counts',
  'seasons',
  'a step',
  'counts of twelve months',
  'a share',
] as const;
type Made = (typeof MADE)[number];

/** A series of that kind; the same random numbers give the same. */
export function madeSeries(kind: Made, length: number, random: Random): readonly number[] {
  const indexes = Array.from({ length }, (_, i) => i);
  const noise = () => normal(random);
  const slope = noise();
  const pick = (choices: readonly number[]) => choices[random.below(choices.length)] ?? 1;
  switch (kind) {
    case 'a line with scatter': {
      const spread = pick([0.3, 1, 3]);
      return indexes.map((i) => 0.3 * slope * i + spread * noise());
    }
    case 'scatter':
      return indexes.map(() => 10 + noise());
    case 'a walk':
      return walk(indexes, noise);
    case 'a walk with drift':
      return walk(indexes, () => noise() + slope / 2);
    case 'what swings back': {
      let value = 0;
      return indexes.map(() => (value = 0.7 * value + noise()));
    }
    case 'counts': {
      const mean = pick([3, 10, 40]);
      return indexes.map(() => poisson(mean, random));
    }
    case 'seasons': {
      const phase = random.below(12);
      return indexes.map((i) => 20 + 6 * Math.sin((2 * Math.PI * (i + phase)) / 12) + 2 * noise());
    }
    case 'a step': {
      const at = random.below(length);
      return indexes.map((i) => noise() + (i >= at ? 4 * slope : 0));
    }
    case 'counts of twelve months': {
      const rates = walk(Array.from({ length: length + 12 }), () => 0.12 * noise());
      const counts = rates.map((rate) => poisson(8 * Math.exp(rate), random));
      return indexes.map((i) => counts.slice(i, i + 12).reduce((sum, count) => sum + count, 0));
    }
    case 'a share':
      return walk(indexes, () => 0.25 * noise()).map((z) => 1 / (1 + Math.exp(-z - slope)));
  }
}

function walk(indexes: readonly unknown[], step: () => number): readonly number[] {
  let value = 0;
  return indexes.map(() => (value += step()));
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

function poisson(mean: number, random: Random): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let product = random.next();
  let count = 0;
  while (product > limit) {
    product *= random.next();
    count += 1;
  }
  return count;
}

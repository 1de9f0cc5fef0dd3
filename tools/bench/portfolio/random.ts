// SPDX-License-Identifier: Apache-2.0

/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** One of them; those of larger weight more often. */
  weighted<T>(choices: readonly (readonly [choice: T, weight: number])[]): T;
}

/** Mulberry32: 32 bits of state, one multiplication a step; good enough for a portfolio, not for secrets. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  function weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    const last = choices.at(-1);
    if (last === undefined) throw new RangeError('Choosing: there is nothing to choose from');
    return last[0];
  }
  return { next, below: (limit) => Math.floor(next() * limit), weighted };
}

// SPDX-License-Identifier: Apache-2.0

/**
 * A whole amount shared out by weights, in whole parts. The parts add up to the amount, none is below 0, none of them is off its
 * exact share by 1 or more, and what has no weight gets nothing. Where all weights are 0 there is nothing to go by: all parts are 0.
 */
export function spread(amount: number, weights: readonly number[]): readonly number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return weights.map(() => 0);
  // Rounding what is reached, not what is added: errors do not add up.
  let weighed = 0;
  let given = 0;
  return weights.map((weight) => {
    weighed += weight;
    const reached = Math.round((amount * weighed) / whole);
    const part = reached - given;
    given = reached;
    return part;
  });
}

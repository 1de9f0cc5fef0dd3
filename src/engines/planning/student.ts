// SPDX-License-Identifier: Apache-2.0

/**
 * How far, in deviations, a share of all values lies to either side of the middle, by Student's t of so many degrees
 * of freedom (whole, at least 2).
 *
 * Source: Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.7.5; within 3 % from two degrees on.
 */
export function studentReach(normal: number, freedom: number): number {
  const z = normal;
  const [z3, z5, z7, z9] = [z ** 3, z ** 5, z ** 7, z ** 9];
  return (
    z +
    (z3 + z) / (4 * freedom) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * freedom ** 3) +
    (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / (92_160 * freedom ** 4)
  );
}

/** The share of all values below `t` deviations from the middle. Source: the same, 26.7.3 and 26.7.4; exact for whole degrees. */
export function studentShare(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= cosine ** 2 * ((k - 1) / k);
    sum += term;
  }
  const inside = isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
  return (1 + inside) / 2;
}

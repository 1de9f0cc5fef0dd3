// SPDX-License-Identifier: Apache-2.0

/** Hours as whole minutes, in which time is kept. */
export function minutesOf(hours: number): number {
  return Math.round(hours * 60);
}

// SPDX-License-Identifier: Apache-2.0

/** Several packages of one name: other versions, other platforms. */
export type Candidates<T> = Map<string, T[]>;

/** More forks of one package than this do not occur; a file made to have them must not cost the square of its size. */
const MAX_FORKS = 50;

/** Adds one under the name, in order. */
export function remember<T>(candidates: Candidates<T>, name: string, one: T): void {
  const known = candidates.get(name);
  if (known === undefined) candidates.set(name, [one]);
  else if (known.length < MAX_FORKS) known.push(one);
}

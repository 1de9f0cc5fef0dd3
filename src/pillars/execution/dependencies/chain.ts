// SPDX-License-Identifier: Apache-2.0
import type { Dependency } from './dependency.ts';

type Link = Pick<Dependency, 'initiativeId' | 'needsId'>;

/** The shortest way along needs from one initiative to another, both ends included; absent where there is none. */
export function chainBetween(
  links: readonly Link[],
  from: number,
  to: number,
): readonly number[] | undefined {
  const ways: (readonly number[])[] = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    const last = way.at(-1);
    if (last === to) return way;
    for (const { initiativeId, needsId } of links) {
      if (initiativeId !== last || seen.has(needsId)) continue;
      seen.add(needsId);
      ways.push([...way, needsId]);
    }
  }
  return undefined;
}

// SPDX-License-Identifier: Apache-2.0

/** A figure about fewer people tells what each of them did. */
const LEAST_GROUP = 5;
export const SMALL_GROUPS = 'Organisations with fewer than five people';

/**
 * The groups with those of fewer than five people put together. Where all of these are still fewer than five, or only
 * one is small and could be reckoned from the total, the next smallest group joins them. Order: most commits first.
 */
export function withoutSmallGroups<
  Group extends { readonly people: number; readonly commits: number },
>(groups: readonly Group[], together: (small: readonly Group[]) => Group): readonly Group[] {
  const bySize = groups.toSorted((a, b) => a.people - b.people || a.commits - b.commits);
  let count = bySize.filter(({ people }) => people < LEAST_GROUP).length;
  if (count === 0) return [...groups];
  while (count < bySize.length && (count < 2 || sizeOf(bySize.slice(0, count)) < LEAST_GROUP))
    count += 1;
  const merged = together(bySize.slice(0, count));
  return [...bySize.slice(count), merged].sort((a, b) => b.commits - a.commits);
}

function sizeOf(groups: readonly { readonly people: number }[]): number {
  return groups.reduce((sum, { people }) => sum + people, 0);
}

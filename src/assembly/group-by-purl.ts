// SPDX-License-Identifier: Apache-2.0

/** The usages of each component together, in the order of first appearance. */
export function groupByPurl<Usage extends { readonly purl: string }>(
  usages: readonly Usage[],
): readonly (readonly Usage[])[] {
  const groups = new Map<string, Usage[]>();
  for (const usage of usages) {
    const group = groups.get(usage.purl);
    if (group === undefined) groups.set(usage.purl, [usage]);
    else group.push(usage);
  }
  return [...groups.values()];
}

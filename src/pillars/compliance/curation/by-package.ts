// SPDX-License-Identifier: Apache-2.0

/** What is about each package together, in the order of first appearance. */
export function byPackage<One extends { readonly package: string }>(
  all: readonly One[],
): ReadonlyMap<string, readonly One[]> {
  const found = new Map<string, One[]>();
  for (const one of all) {
    const known = found.get(one.package);
    if (known === undefined) found.set(one.package, [one]);
    else known.push(one);
  }
  return found;
}

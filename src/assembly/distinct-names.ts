// SPDX-License-Identifier: Apache-2.0

/** Repositories of one name get the folder above it in front, so that a list can tell them apart: `web/app`, `shop/app`. */
export function distinctNames<Found extends { readonly path: string; readonly name: string }>(
  found: readonly Found[],
): readonly Found[] {
  const counts = new Map<string, number>();
  for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  return found.map((one) => {
    const folder = one.path.split(/[\\/]/).at(-2);
    const isAlone = counts.get(one.name) === 1 || !folder;
    return isAlone ? one : { ...one, name: `${folder}/${one.name}` };
  });
}

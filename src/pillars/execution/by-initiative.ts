// SPDX-License-Identifier: Apache-2.0

/** Rows by the initiative that they belong to, each list in the order of the rows. */
export function byInitiative<Row extends { readonly initiativeId: number }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> {
  const found = new Map<number, Row[]>();
  for (const row of rows) {
    const known = found.get(row.initiativeId);
    if (known === undefined) found.set(row.initiativeId, [row]);
    else known.push(row);
  }
  return found;
}

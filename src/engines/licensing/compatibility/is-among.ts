// SPDX-License-Identifier: Apache-2.0

/** Cells of the tables, split once. */
const cells = new Map<string, ReadonlySet<string>>();

/** Is the id one of those in a cell of a table, `GPL-2.0-only GPL-3.0-only`? */
export function isAmong(ids: string, id: string | undefined): boolean {
  if (id === undefined) return false;
  const known = cells.get(ids);
  if (known !== undefined) return known.has(id);
  const split = new Set(ids.trim().split(/\s+/));
  cells.set(ids, split);
  return split.has(id);
}

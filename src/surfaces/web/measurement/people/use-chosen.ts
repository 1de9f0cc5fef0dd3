// SPDX-License-Identifier: Apache-2.0
type Chosen<Row> = ReadonlyMap<string, Row>;

export interface Choice<Row> {
  has(row: Row): boolean;
  toggle(row: Row): void;
  clear(): void;
}

/** Rows that somebody ticked, kept by the page while the table draws and forgets rows. */
export function useChosen<Row>(
  rows: Chosen<Row>,
  setRows: (rows: Chosen<Row>) => void,
  keyOf: (row: Row) => string,
): Choice<Row> {
  return {
    has: (row) => rows.has(keyOf(row)),
    toggle: (row) => {
      const next = new Map(rows);
      if (!next.delete(keyOf(row))) next.set(keyOf(row), row);
      setRows(next);
    },
    clear: () => setRows(new Map()),
  };
}

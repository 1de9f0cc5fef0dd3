// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';

/** A row with what tells it apart from the others, the new ones too. */
export type Row<Words> = Words & { readonly row: number };

/** The rows of a form, each with text fields. */
export interface Rows<Words> {
  readonly rows: readonly Row<Words>[];
  add(words: Words): void;
  change(row: Row<Words>, change: Partial<Words>): void;
  remove(row: Row<Words>): void;
  /** What a text field of a row needs. */
  field(
    row: Row<Words>,
    name: keyof Words & string,
  ): {
    readonly value: string;
    readonly onChange: (event: { currentTarget: { value: string } }) => void;
  };
}

export function useRows<Words extends object>(first: readonly Words[]): Rows<Words> {
  const [rows, setRows] = useState(() =>
    first.map((words, row): Row<Words> => ({ ...words, row })),
  );
  const change = (row: Row<Words>, words: Partial<Words>) =>
    setRows((before) => before.map((one) => (one.row === row.row ? { ...one, ...words } : one)));
  return {
    rows,
    change,
    add: (words) =>
      setRows((before) => [
        ...before,
        { ...words, row: 1 + Math.max(0, ...before.map(({ row }) => row)) },
      ]),
    remove: (row) => setRows((before) => before.filter((one) => one.row !== row.row)),
    field: (row, name) => ({
      value: String(row[name] ?? ''),
      onChange: (event) => {
        const { value } = event.currentTarget;
        setRows((before) =>
          before.map((one) => (one.row === row.row ? { ...one, [name]: value } : one)),
        );
      },
    }),
  };
}

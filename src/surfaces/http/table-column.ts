// SPDX-License-Identifier: Apache-2.0

interface CellTypes {
  readonly text: string;
  readonly number: number;
  readonly flag: boolean;
  /** An instant or a day, as text. */
  readonly time: string;
}

interface ColumnOf<Row, Type extends keyof CellTypes> {
  readonly heading: string;
  readonly cell: (row: Row) => CellTypes[Type] | undefined;
}

/** A column of an exported table: its heading, what its cells are (text where nothing is said) and how to get one. */
export type Column<Row> =
  | (ColumnOf<Row, 'text'> & { readonly type?: undefined })
  | {
      readonly [Type in keyof CellTypes]: ColumnOf<Row, Type> & { readonly type: Type };
    }[keyof CellTypes];

// SPDX-License-Identifier: Apache-2.0
import type { BasicType } from 'hyparquet-writer';
import type { Column } from './table-column.ts';

type Cell = string | number | boolean | bigint | undefined;

const TYPES: Readonly<Record<NonNullable<Column<never>['type']>, BasicType>> = {
  text: 'STRING',
  number: 'DOUBLE',
  flag: 'BOOLEAN',
  time: 'TIMESTAMP',
};

/** The rows as Apache Parquet: a column of the table is one of the file, each of them may be empty, times are UTC to the millisecond. */
export async function parquetTable<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): Promise<ArrayBuffer> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const filled = columns.map((column) => ({ column, data: [] as Cell[] }));
  for await (const row of rows) {
    for (const { column, data } of filled) data.push(cellOf(column, row));
  }
  return parquetWriteBuffer({
    columnData: filled.map(({ column: { heading, type = 'text' }, data }) => ({
      name: heading,
      type: TYPES[type],
      data,
    })),
    createdBy: 'Lanthorn',
  });
}

function cellOf<Row>({ type, cell }: Column<Row>, row: Row): Cell {
  const value = cell(row);
  return type === 'time' && typeof value === 'string' ? BigInt(Date.parse(value)) : value;
}

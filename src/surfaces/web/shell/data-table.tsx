// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import classes from './data-table.module.css';

export interface Column<Row> {
  readonly id: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand to the right, so that their digits line up. */
  readonly numeric?: boolean;
  /** One column with a width makes the layout fixed; on a narrow screen the browser finds the widths. */
  readonly width?: string;
  /** Left out on a narrow screen. */
  readonly wideOnly?: boolean;
  /** For a header that sorts. */
  readonly sort?: 'ascending' | 'descending' | 'none' | undefined;
}

interface DataTableProps<Row> {
  /** What the table shows; read aloud, not seen, as the heading above says it already. */
  readonly caption: string;
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, index: number) => string | number;
  /** What stands there instead of no rows. */
  readonly empty?: ReactNode;
}

/** A table that fits on one page. */
export function DataTable<Row>({ caption, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <div className={classes.empty}>{empty}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table has to be scrolled with the keyboard too
    <section className={classes.scroll} aria-label={caption} tabIndex={0}>
      <table className={tableClass(columns)}>
        <TableHead caption={caption} columns={columns} />
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)}>
              <TableCells columns={columns} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Class of a table whose columns are these. */
export function tableClass<Row>(columns: readonly Column<Row>[]): string {
  const isFixed = columns.some(({ width }) => width !== undefined);
  return `${classes.table} ${isFixed ? classes.fixed : ''}`;
}

interface TableHeadProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
}

export function TableHead<Row>({ caption, columns }: TableHeadProps<Row>) {
  return (
    <>
      <caption className={classes.caption}>{caption}</caption>
      <colgroup>
        {columns.map(({ id, width }) => (
          <col key={id} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={classOf(column)} aria-sort={column.sort}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

interface TableCellsProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly row: Row;
}

export function TableCells<Row>({ columns, row }: TableCellsProps<Row>) {
  const [first, ...others] = columns;
  return (
    <>
      {first !== undefined && (
        <th scope="row" className={classOf(first)}>
          {first.cell(row)}
        </th>
      )}
      {others.map((column) => (
        <td key={column.id} className={classOf(column)}>
          {column.cell(row)}
        </td>
      ))}
    </>
  );
}

function classOf(column: Pick<Column<never>, 'numeric' | 'wideOnly'>): string {
  return [column.numeric && classes.numeric, column.wideOnly && classes.wideOnly]
    .filter(Boolean)
    .join(' ');
}

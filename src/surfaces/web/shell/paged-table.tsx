// SPDX-License-Identifier: Apache-2.0
import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { type Column, TableCells, TableHead, tableClass } from './data-table.tsx';
import { ErrorState } from './error-state.tsx';
import { Waiting } from './loaded.tsx';
import type { PagedList } from './paged-list.ts';
import classes from './paged-table.module.css';

interface PagedTableProps<Row> {
  readonly caption: string;
  readonly list: PagedList<Row>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string | number;
  /** Height of a usual row in pixels; taller ones are measured. */
  readonly rowHeight: number;
  /** What stands there when nothing is found. */
  readonly empty: ReactNode;
}

/** A list of any length: only the rows in sight are drawn, the next page is read before it is needed. */
export function PagedTable<Row>({ list, empty, ...table }: PagedTableProps<Row>) {
  const query = useInfiniteQuery(list);
  const rows = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  if (query.data === undefined) {
    if (query.error === null) return <Waiting />;
    return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  }
  if (rows.length === 0) return empty;
  const total = query.data.pages[0]?.total;
  return (
    <Rows {...table} listKey={String(list.queryKey)} rows={rows} total={total} query={query} />
  );
}

interface RowsProps<Row> extends Omit<PagedTableProps<Row>, 'list' | 'empty'> {
  readonly listKey: string;
  readonly rows: readonly Row[];
  /** Absent for a stream, which nobody counts. */
  readonly total: number | undefined;
  readonly query: Pick<
    UseInfiniteQueryResult,
    'fetchNextPage' | 'hasNextPage' | 'isFetchingNextPage' | 'isPlaceholderData'
  >;
}

const ROWS_AHEAD = 60;
/** What ARIA says for a table whose length is not known. */
const NOT_COUNTED = -1;

function Rows<Row>(props: RowsProps<Row>) {
  const { caption, columns, rows, rowKey, rowHeight, total, query } = props;
  const box = useTopOf(props.listKey);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    getItemKey: (index) => keyAt(rows, index, rowKey),
  });
  const inSight = virtual.getVirtualItems();
  useNextPage(query, (inSight.at(-1)?.index ?? 0) + ROWS_AHEAD >= rows.length);
  return (
    <section
      ref={box}
      className={classes.box}
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the rows have to be scrolled with the keyboard too
      tabIndex={0}
      data-scroll-restoration-id={caption}
    >
      <table
        className={tableClass(columns)}
        aria-rowcount={total === undefined ? NOT_COUNTED : total + 1}
        data-old={query.isPlaceholderData || undefined}
      >
        <TableHead caption={caption} columns={columns} />
        <tbody>
          <Gap height={inSight[0]?.start ?? 0} />
          {inSight.map(({ index, key }) => (
            <Row
              key={String(key)}
              index={index}
              row={rows[index]}
              columns={columns}
              virtual={virtual}
            />
          ))}
          <Gap height={virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </section>
  );
}

function keyAt<Row>(rows: readonly Row[], index: number, rowKey: (row: Row) => string | number) {
  const row = rows[index];
  return row === undefined ? index : rowKey(row);
}

interface RowProps<Row> extends Pick<PagedTableProps<Row>, 'columns'> {
  readonly index: number;
  readonly row: Row | undefined;
  readonly virtual: Virtualizer<HTMLElement, Element>;
}

/** Header rows count too: the first row of the body is row 2. */
const FIRST_BODY_ROW = 2;

function Row<Row>({ index, row, columns, virtual }: RowProps<Row>) {
  if (row === undefined) return null;
  return (
    <tr ref={virtual.measureElement} data-index={index} aria-rowindex={index + FIRST_BODY_ROW}>
      <TableCells columns={columns} row={row} />
    </tr>
  );
}

/** Keeps the place of the rows that are not drawn, so that the scroll bar tells the truth. */
function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can be focused
    <tr aria-hidden="true" className={classes.gap}>
      <td style={{ height }} />
    </tr>
  );
}

/** A box that goes back to its top when another list is shown in it. */
function useTopOf(listKey: string) {
  const box = useRef<HTMLElement>(null);
  const shown = useRef(listKey);
  useEffect(() => {
    if (shown.current !== listKey) box.current?.scrollTo({ top: 0 });
    shown.current = listKey;
  }, [listKey]);
  return box;
}

function useNextPage(query: RowsProps<never>['query'], isNear: boolean): void {
  const { fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } = query;
  const wanted = isNear && hasNextPage && !isFetchingNextPage && !isPlaceholderData;
  useEffect(() => {
    if (wanted) void fetchNextPage();
  }, [wanted, fetchNextPage]);
}

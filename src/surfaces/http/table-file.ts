// SPDX-License-Identifier: Apache-2.0
import { parquetTable } from './parquet-table.ts';
import type { Column } from './table-column.ts';

export type { Column } from './table-column.ts';

export const TABLE_FORMATS = ['csv', 'xlsx', 'json', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

const MEDIA_TYPES: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The rows as a file to save. CSV and JSON are streamed; XLSX and Parquet have to be whole first. */
export async function tableFile<Row>(
  name: string,
  format: TableFormat,
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): Promise<Response> {
  return new Response(await bodyOf(format, columns, rows), {
    headers: {
      'content-type': MEDIA_TYPES[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
    },
  });
}

async function bodyOf<Row>(
  format: TableFormat,
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): Promise<Blob | ArrayBuffer | ReadableStream<Uint8Array>> {
  if (format === 'xlsx') return workbook(columns, rows);
  if (format === 'parquet') return parquetTable(columns, rows);
  return textStream(format, columns, rows);
}

async function workbook<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const sheet: { value: string | number | boolean; fontWeight?: 'bold' }[][] = [
    columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' as const })),
  ];
  for await (const row of rows) sheet.push(columns.map(({ cell }) => ({ value: cell(row) ?? '' })));
  return writeExcelFile(sheet).toBlob();
}

function textStream<Row>(
  format: 'csv' | 'json',
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): ReadableStream<Uint8Array> {
  const lines = format === 'csv' ? csvLines(columns, rows) : jsonLines(columns, rows);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

async function* csvLines<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>) {
  yield `${columns.map(({ heading }) => csvCell(heading)).join(',')}\r\n`;
  for await (const row of rows) {
    yield `${columns.map(({ cell }) => csvCell(cell(row) ?? '')).join(',')}\r\n`;
  }
}

/** RFC 4180. A text that a spreadsheet would run as a formula (`=cmd()`) gets a leading apostrophe. */
function csvCell(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

async function* jsonLines<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>) {
  let opening = '[';
  for await (const row of rows) {
    const object = Object.fromEntries(columns.map(({ heading, cell }) => [heading, cell(row)]));
    yield `${opening}\n${JSON.stringify(object)}`;
    opening = ',';
  }
  yield opening === '[' ? '[]\n' : '\n]\n';
}

// SPDX-License-Identifier: Apache-2.0
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { type Column, tableFile } from './table-file.ts';

interface Row {
  readonly name: string | undefined;
  readonly count: number | undefined;
  readonly isDirect: boolean | undefined;
  readonly at: string | undefined;
}

const COLUMNS: readonly Column<Row>[] = [
  { heading: 'name', cell: (row) => row.name },
  { heading: 'count', type: 'number', cell: (row) => row.count },
  { heading: 'direct', type: 'flag', cell: (row) => row.isDirect },
  { heading: 'at', type: 'time', cell: (row) => row.at },
];

async function fileOf(rows: readonly Row[]) {
  const each = async function* () {
    yield* rows;
  };
  const response = await tableFile('rows', 'parquet', COLUMNS, each());
  return { response, bytes: await response.arrayBuffer() };
}

it('gives back every cell as it was, empty ones too', async () => {
  const rows: readonly Row[] = [
    { name: '=Ä "1", 漢', count: 0.1, isDirect: true, at: '2026-03-10T12:30:00.250Z' },
    { name: undefined, count: undefined, isDirect: undefined, at: undefined },
    { name: '', count: -3e9, isDirect: false, at: '1969-12-31' },
  ];

  const { response, bytes } = await fileOf(rows);

  expect(response.headers.get('content-type')).toBe('application/vnd.apache.parquet');
  expect(response.headers.get('content-disposition')).toContain('rows.parquet');
  const read = await parquetReadObjects({ file: bytes });
  expect(read.map(({ name, count, direct }) => [name, count, direct])).toEqual(
    rows.map(({ name, count, isDirect }) => [name ?? null, count ?? null, isDirect ?? null]),
  );
  expect(read.map(({ at }) => at?.getTime() ?? null)).toEqual(
    rows.map(({ at }) => (at === undefined ? null : Date.parse(at))),
  );
});

it('has the same columns, of the same types, where there are no rows', async () => {
  const { bytes } = await fileOf([]);

  const { num_rows, schema } = parquetMetadata(bytes);
  expect(Number(num_rows)).toBe(0);
  expect(
    schema.slice(1).map(({ name, type, converted_type }) => [name, type, converted_type]),
  ).toEqual([
    ['name', 'BYTE_ARRAY', 'UTF8'],
    ['count', 'DOUBLE', undefined],
    ['direct', 'BOOLEAN', undefined],
    ['at', 'INT64', 'TIMESTAMP_MILLIS'],
  ]);
});

it('holds more rows than one group has', async () => {
  const rows = Array.from({ length: 2500 }, (_, i) => ({
    name: `row ${i}`,
    count: i,
    isDirect: i % 2 === 0,
    at: '2026-01-01T00:00:00Z',
  }));

  const read = await parquetReadObjects({ file: (await fileOf(rows)).bytes });

  expect(read.map(({ count }) => count)).toEqual(rows.map(({ count }) => count));
});

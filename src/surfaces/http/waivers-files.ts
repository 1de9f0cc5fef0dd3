// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { type WaiverReply, waiverFilterInput } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { everyPage, formatInput, PAGE_ROWS, parse } from './exports.ts';
import { type Column, tableFile } from './table-file.ts';
import type { WaiversRoom } from './waivers.ts';

const COLUMNS: readonly Column<WaiverReply>[] = [
  { heading: 'id', type: 'number', cell: (row) => row.id },
  { heading: 'state', cell: (row) => row.state },
  { heading: 'rule', cell: (row) => row.rule },
  { heading: 'package', cell: (row) => row.package },
  { heading: 'versions', cell: (row) => row.versions },
  { heading: 'license', cell: (row) => row.license },
  { heading: 'vulnerability', cell: (row) => row.vulnerability?.name },
  { heading: 'severity', cell: (row) => row.severity },
  { heading: 'scope', cell: ({ scope }) => scope.name ?? scope.kind },
  { heading: 'reason', cell: (row) => row.reason },
  { heading: 'conditions', cell: (row) => row.conditions },
  { heading: 'expiresAt', type: 'time', cell: (row) => row.expiresAt },
  { heading: 'askedBy', cell: (row) => row.askedBy },
  { heading: 'answeredBy', cell: ({ answer }) => answer?.by },
  { heading: 'findings', type: 'number', cell: (row) => row.findings },
];

/** Waivers as a table, or all in force as a file for the gate. */
export function waiversFiles(room: WaiversRoom, callerOf: (c: Context) => Promise<Caller>): Hono {
  return new Hono()
    .get('/api/v1/compliance/waivers/export', async (c) => {
      const caller = await callerOf(c);
      const { format, ...filter } = parse(c, waiverFilterInput.extend(formatInput.shape));
      const rows = everyPage((cursor) =>
        room.list(caller, { ...filter, cursor, limit: PAGE_ROWS }),
      );
      return tableFile('waivers', format, COLUMNS, rows);
    })
    .get('/api/v1/compliance/waivers/waivers.yaml', async (c) => {
      const text = await room.exportFile(await callerOf(c));
      return c.body(text, 200, {
        'content-type': 'application/yaml; charset=utf-8',
        'content-disposition': 'attachment; filename="waivers.yaml"',
      });
    });
}

// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { type DecisionReply, decisionFilterInput } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import type { CurationsRoom } from './curations.ts';
import { everyPage, formatInput, PAGE_ROWS, parse } from './exports.ts';
import { type Column, tableFile } from './table-file.ts';

const COLUMNS: readonly Column<DecisionReply>[] = [
  { heading: 'id', type: 'number', cell: (row) => row.id },
  { heading: 'kind', cell: (row) => row.kind },
  { heading: 'package', cell: (row) => row.package },
  { heading: 'versions', cell: (row) => row.versions },
  { heading: 'license', cell: (row) => row.license },
  { heading: 'scope', cell: ({ scope }) => scope.name ?? scope.kind },
  { heading: 'reason', cell: (row) => row.reason },
  { heading: 'declared', cell: ({ basis }) => basis.declared },
  { heading: 'detected', cell: ({ basis }) => basis.detected },
  { heading: 'decidedBy', cell: (row) => row.decidedBy },
  { heading: 'decidedAt', type: 'time', cell: (row) => row.decidedAt },
  { heading: 'undoneAt', type: 'time', cell: ({ undone }) => undone?.at },
];

/** Decisions as a table, or all in force as a file to keep beside code. */
export function curationsFiles(
  room: CurationsRoom,
  callerOf: (c: Context) => Promise<Caller>,
): Hono {
  return new Hono()
    .get('/api/v1/compliance/decisions/export', async (c) => {
      const caller = await callerOf(c);
      const { format, ...filter } = parse(c, decisionFilterInput.extend(formatInput.shape));
      const rows = everyPage((cursor) =>
        room.list(caller, { ...filter, cursor, limit: PAGE_ROWS }),
      );
      return tableFile('decisions', format, COLUMNS, rows);
    })
    .get('/api/v1/compliance/decisions/curations.yaml', async (c) => {
      const text = await room.exportFile(await callerOf(c));
      return c.body(text, 200, {
        'content-type': 'application/yaml; charset=utf-8',
        'content-disposition': 'attachment; filename="curations.yaml"',
      });
    });
}

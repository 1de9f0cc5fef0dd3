// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { type AlertReply, alertFilterInput } from '#surfaces/contract';
import type { AlertsRoom } from './alerts.ts';
import type { Caller } from './caller.ts';
import { everyPage, formatInput, PAGE_ROWS, parse } from './exports.ts';
import { type Column, tableFile } from './table-file.ts';

const COLUMNS: readonly Column<AlertReply>[] = [
  { heading: 'id', type: 'number', cell: (row) => row.id },
  { heading: 'state', cell: (row) => row.state },
  { heading: 'severity', cell: (row) => row.severity },
  { heading: 'rule', cell: (row) => row.rule },
  { heading: 'figure', cell: (row) => row.title },
  { heading: 'reason', cell: (row) => row.reason },
  { heading: 'now', cell: (row) => row.sentence },
  { heading: 'owner', cell: (row) => row.owner },
  { heading: 'openedAt', type: 'time', cell: (row) => row.openedAt },
  { heading: 'closedAt', type: 'time', cell: ({ closed }) => closed?.at },
  { heading: 'acknowledgedBy', cell: ({ acknowledged }) => acknowledged?.by },
  { heading: 'acknowledgedWhy', cell: ({ acknowledged }) => acknowledged?.why },
  { heading: 'snoozedUntil', type: 'time', cell: ({ snoozed }) => snoozed?.until },
];

/** Alerts as a table, with the filter of their page. */
export function alertsExports(room: AlertsRoom, callerOf: (c: Context) => Promise<Caller>): Hono {
  return new Hono().get('/api/v1/measurement/alerts/export', async (c) => {
    const caller = await callerOf(c);
    const { format, ...filter } = parse(c, alertFilterInput.extend(formatInput.shape));
    const rows = everyPage((cursor) => room.list(caller, { ...filter, cursor, limit: PAGE_ROWS }));
    return tableFile('alerts', format, COLUMNS, rows);
  });
}

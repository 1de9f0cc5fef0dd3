// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { FilledCardReply } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import type { DashboardsRoom } from './dashboards.ts';
import { formatInput, parse } from './exports.ts';
import { type Column, tableFile } from './table-file.ts';

/** One figure of a dashboard, as a row of its file. */
export interface DashboardRow {
  readonly about: string;
  readonly figure: string;
  readonly at: string;
  readonly value?: number | undefined;
  readonly status: string;
  readonly unit: string;
  readonly target?: number | undefined;
}

const COLUMNS: readonly Column<DashboardRow>[] = [
  { heading: 'about', cell: (row) => row.about },
  { heading: 'figure', cell: (row) => row.figure },
  { heading: 'at', type: 'time', cell: (row) => row.at },
  { heading: 'value', type: 'number', cell: (row) => row.value },
  { heading: 'status', cell: (row) => row.status },
  { heading: 'unit', cell: (row) => row.unit },
  { heading: 'target', type: 'number', cell: (row) => row.target },
];

const input = z.object({
  id: z.coerce.number().int().positive(),
  days: z.coerce.number().int().min(1).max(3660).optional(),
  ...formatInput.shape,
});

/** The figures of a dashboard as a table: of courses every point. */
export function dashboardsExports(
  room: DashboardsRoom,
  callerOf: (c: Context) => Promise<Caller>,
): Hono {
  return new Hono().get('/api/v1/measurement/dashboards/:id/export', async (c) => {
    const caller = await callerOf(c);
    const { format, ...wanted } = parse(c, input);
    const { cards, at } = await room.get(caller, wanted);
    return tableFile('dashboard', format, COLUMNS, each(cards, at));
  });
}

async function* each(cards: readonly FilledCardReply[], at: string) {
  for (const card of cards) yield* dashboardRows(card, at);
}

function dashboardRows(card: FilledCardReply, at: string): readonly DashboardRow[] {
  if (card.kind === 'kpi') {
    const { name, scope, unit, target, readings } = card.kpi;
    return readings.map((one) => ({ about: scope, figure: name, unit, target, ...one }));
  }
  if (card.kind === 'metric') {
    const { project: about, metric, readings, figure } = card;
    const course = readings.length === 0 ? [{ at, ...figure }] : readings;
    return course.map((one) => ({ about, figure: metric.name, unit: metric.unit, ...one }));
  }
  if (card.kind !== 'projects') return [];
  const { metrics, projects } = card.view;
  return projects.flatMap(({ name: about, figures }) =>
    metrics.map(({ id, name, unit }) => {
      const one = figures[id] ?? { status: 'unknown' as const };
      return { about, figure: name, unit, at, ...one };
    }),
  );
}

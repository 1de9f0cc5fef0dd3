// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { ProjectRowReply } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { formatInput, parse } from './exports.ts';
import type { MeasurementRoom } from './measurement.ts';
import { readingsFile } from './readings-file.ts';
import { type Column, tableFile } from './table-file.ts';

const OPEN_METRICS = 'application/openmetrics-text; version=1.0.0; charset=utf-8';
const projectsInput = z.object({ metrics: z.string().max(4000).optional(), ...formatInput.shape });

/** Figures as files: the projects side by side as the page shows them, every reading of every KPI, and the KPIs for Prometheus. */
export function measurementExports(
  room: MeasurementRoom,
  callerOf: (c: Context) => Promise<Caller>,
): Hono {
  return new Hono()
    .get('/api/v1/measurement/projects/export', async (c) => {
      const caller = await callerOf(c);
      const { format, metrics: wanted } = parse(c, projectsInput);
      const { metrics, projects } = await room.projects(caller, wanted?.split(','));
      const columns: readonly Column<ProjectRowReply>[] = [
        { heading: 'project', cell: (row) => row.name },
        ...metrics.map(({ id }) => ({
          heading: id,
          type: 'number' as const,
          cell: (row: ProjectRowReply) => row.figures[id]?.value,
        })),
      ];
      return tableFile('projects', format, columns, each(projects));
    })
    .get('/api/v1/measurement/openmetrics', async (c) => {
      const text = await room.openMetrics(await callerOf(c));
      return new Response(text, { headers: { 'content-type': OPEN_METRICS } });
    })
    .get('/api/v1/measurement/kpis/export', async (c) => {
      const caller = await callerOf(c);
      const { format } = parse(c, formatInput);
      return readingsFile(await room.kpis(caller), format);
    });
}

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}

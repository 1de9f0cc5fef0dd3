// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { ProjectRowReply } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { formatInput, parse } from './exports.ts';
import type { MeasurementRoom } from './measurement.ts';
import { type Column, tableFile } from './table-file.ts';

const OPEN_METRICS = 'application/openmetrics-text; version=1.0.0; charset=utf-8';
const projectsInput = z.object({ metrics: z.string().max(4000).optional(), ...formatInput.shape });

interface KpiReading {
  readonly kpi: string;
  readonly metricId: string;
  readonly scope: string;
  readonly unit: string;
  readonly at: string;
  readonly knownAt: string;
  readonly value?: number | undefined;
  readonly status: string;
  readonly coverage?: number | undefined;
}

const READING_COLUMNS: readonly Column<KpiReading>[] = [
  { heading: 'kpi', cell: (row) => row.kpi },
  { heading: 'metric', cell: (row) => row.metricId },
  { heading: 'scope', cell: (row) => row.scope },
  { heading: 'unit', cell: (row) => row.unit },
  { heading: 'at', cell: (row) => row.at },
  { heading: 'knownAt', cell: (row) => row.knownAt },
  { heading: 'value', cell: (row) => row.value },
  { heading: 'status', cell: (row) => row.status },
  { heading: 'coverage', cell: (row) => row.coverage },
];

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
      const kpis = await room.kpis(caller);
      const readings = kpis.flatMap(({ name: kpi, metricId, scope, unit, readings: all }) =>
        all.map((reading) => ({ kpi, metricId, scope, unit, ...reading })),
      );
      return tableFile('kpi-readings', format, READING_COLUMNS, each(readings));
    });
}

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}

// SPDX-License-Identifier: Apache-2.0
import type { KpiReply } from '#surfaces/contract';
import { type Column, type TableFormat, tableFile } from './table-file.ts';

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
  { heading: 'at', type: 'time', cell: (row) => row.at },
  { heading: 'knownAt', type: 'time', cell: (row) => row.knownAt },
  { heading: 'value', type: 'number', cell: (row) => row.value },
  { heading: 'status', cell: (row) => row.status },
  { heading: 'coverage', type: 'number', cell: (row) => row.coverage },
];

/** Every reading of every KPI, as a file to save. */
export function readingsFile(kpis: readonly KpiReply[], format: TableFormat): Promise<Response> {
  return tableFile('kpi-readings', format, READING_COLUMNS, eachReading(kpis));
}

async function* eachReading(kpis: readonly KpiReply[]): AsyncGenerator<KpiReading> {
  for (const { name: kpi, metricId, scope, unit, readings } of kpis)
    for (const reading of readings) yield { kpi, metricId, scope, unit, ...reading };
}

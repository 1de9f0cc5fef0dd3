// SPDX-License-Identifier: Apache-2.0
import type { KpiView } from './kpi-view.ts';

interface Family {
  readonly name: string;
  readonly help: string;
  readonly amountOf: (kpi: KpiView) => number | undefined;
}

const FAMILIES: readonly Family[] = [
  {
    name: 'lanthorn_kpi',
    help: 'Latest known value of a KPI.',
    amountOf: ({ latest }) => latest?.value,
  },
  {
    name: 'lanthorn_kpi_target',
    help: 'What the KPI is to reach.',
    amountOf: ({ target }) => target,
  },
  {
    name: 'lanthorn_kpi_coverage_ratio',
    help: 'Share of the observations behind the value that could be classified.',
    amountOf: ({ latest }) => latest?.coverage,
  },
  {
    name: 'lanthorn_kpi_read_timestamp_seconds',
    help: 'The moment that the value is true of.',
    amountOf: ({ latest }) => latest && Date.parse(latest.at) / 1000,
  },
];

/**
 * KPIs as OpenMetrics 1.0 text, for Prometheus and what reads its format: a gauge each, by id, name, metric, scope and unit. What is not
 * known has no line, so that nothing reads as 0.
 */
export function openMetricsOf(kpis: readonly KpiView[]): string {
  const lines = FAMILIES.flatMap(({ name, help, amountOf }) => [
    `# TYPE ${name} gauge`,
    `# HELP ${name} ${help}`,
    ...kpis.flatMap((kpi) => {
      const value = amountOf(kpi);
      return value === undefined ? [] : [`${name}{${labelsOf(kpi)}} ${value}`];
    }),
  ]);
  return `${lines.join('\n')}\n# EOF\n`;
}

function labelsOf({ id, name, metricId, scope, unit }: KpiView): string {
  const labels = { id: String(id), name, metric: metricId, scope, unit };
  return Object.entries(labels)
    .map(([label, text]) => `${label}="${escaped(text)}"`)
    .join(',');
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

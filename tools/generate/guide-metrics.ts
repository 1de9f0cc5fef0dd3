// SPDX-License-Identifier: Apache-2.0
import { type Metric, metrics, type ParameterValue } from '#engines/metrics';
import { type StarterKpi, starterKpis } from '../../src/pillars/measurement/starter-kpis.ts';
import type { GeneratedFile } from './generated-file.ts';
import { fillPage, markdownTable } from './guide-page.ts';

const PAGE = 'docs/guide/metrics.md';

/** The catalogue, from what every metric says of itself, and the KPIs that an organisation begins with. */
export function generateGuideMetrics(root: string): readonly GeneratedFile[] {
  const parts = { metrics: metrics.map(sectionOf).join('\n\n'), kpis: kpiTable() };
  return [fillPage(root, PAGE, parts)];
}

function sectionOf(metric: Metric): string {
  const { id, name, chaossName, question, formula, unit, direction, source, rows } = metric;
  const also = chaossName === undefined || chaossName === name ? '' : `, in CHAOSS ${chaossName}`;
  return [
    `### ${name}`,
    `${question} (\`${id}\`${also})`,
    bullets([
      `Formula: ${formula}.`,
      `Unit: ${unit}; wanted: ${direction}.`,
      `Rows (${rows.law}): ${rows.sentence}`,
      `Worked examples in the code: ${metric.vectors.length}.`,
      `Source: [${source.title}](${source.address}).`,
    ]),
    'Decided where the source leaves it open:',
    bullets(metric.edgeCases),
    ...parametersOf(metric),
  ].join('\n\n');
}

function parametersOf({ parameters }: Metric): readonly string[] {
  if (parameters.length === 0) return [];
  const rows = parameters.map(({ id, unit, sentence, ...parameter }) => [
    `\`${id}\``,
    inWords(parameter.default),
    unit,
    sentence,
  ]);
  return [markdownTable(['Parameter', 'Default', 'Unit', 'What it does'], rows)];
}

function kpiTable(): string {
  return markdownTable(
    ['KPI', 'Metric', 'Window', 'Target'],
    starterKpis.map(({ name, metricId, windowDays, target }: StarterKpi) => [
      name,
      `\`${metricId}\``,
      `${windowDays} days`,
      target === undefined ? 'none: it is watched' : String(target),
    ]),
  );
}

function inWords(value: ParameterValue): string {
  if (typeof value === 'number') return String(value);
  return value ? 'yes' : 'no';
}

function bullets(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${sentence}`).join('\n');
}

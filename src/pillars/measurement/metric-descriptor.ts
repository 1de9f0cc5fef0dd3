// SPDX-License-Identifier: Apache-2.0
import { type Metric, metrics, type Parameters, type ParameterValue } from '#engines/metrics';
import type { Direction } from '#model';

/** How a figure is defined, in plain words and values. */
export interface MetricDescriptor {
  readonly id: string;
  readonly name: string;
  readonly chaossName?: string | undefined;
  readonly question: string;
  readonly formula: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly source: { readonly title: string; readonly address: string };
  readonly rows: { readonly law: 'sum' | 'mean'; readonly sentence: string };
  readonly edgeCases: string[];
  readonly parameters: {
    readonly id: string;
    readonly unit: string;
    /** The value in force, as people read it. */
    readonly value: string;
    readonly sentence: string;
  }[];
}

/** Every metric there is, in the order in which lists show them. */
export function metricDescriptors(): MetricDescriptor[] {
  return metrics.map((metric) => describeMetric(metric));
}

/** One metric; `given` are the values that differ from the defaults. */
export function describeMetric(metric: Metric, given: Parameters = {}): MetricDescriptor {
  const { id, name, chaossName, question, formula, unit, direction, source, rows } = metric;
  return {
    ...{ id, name, chaossName, question, formula, unit, direction, source, rows },
    edgeCases: [...metric.edgeCases],
    parameters: metric.parameters.map((parameter) => ({
      id: parameter.id,
      unit: parameter.unit,
      value: inWords(given[parameter.id] ?? parameter.default),
      sentence: parameter.sentence,
    })),
  };
}

function inWords(value: ParameterValue): string {
  if (typeof value === 'number') return String(value);
  return value ? 'yes' : 'no';
}

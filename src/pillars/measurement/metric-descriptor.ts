// SPDX-License-Identifier: Apache-2.0
import {
  type Metric,
  metrics,
  type Parameters,
  type ParameterValue,
  type RowLaw,
  type Topic,
} from '#engines/metrics';
import type { Direction } from '#model';
import { AT_A_GLANCE } from './at-a-glance.ts';

/** How a figure is defined, in plain words and values. */
export interface MetricDescriptor {
  readonly id: string;
  readonly topic: Topic;
  /** Whether it is among the few that a project is shown by. */
  readonly atAGlance: boolean;
  /** Whether it is about issues or change requests, of which only a forge tells. */
  readonly needsForge: boolean;
  readonly name: string;
  readonly chaossName?: string | undefined;
  readonly question: string;
  readonly formula: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly source: { readonly title: string; readonly address: string };
  readonly rows: { readonly law: RowLaw['law']; readonly sentence: string };
  readonly edgeCases: string[];
  readonly parameters: {
    readonly id: string;
    readonly unit: string;
    /** The value in force, as people read it. */
    readonly value: string;
    /** The same as a number, true or false. */
    readonly setting: ParameterValue;
    readonly sentence: string;
  }[];
}

/** Every metric there is, in the order in which lists show them. */
export function metricDescriptors(): MetricDescriptor[] {
  return metrics.map((metric) => describeMetric(metric));
}

/** One metric; `given` are the values that differ from the defaults. */
export function describeMetric(metric: Metric, given: Parameters = {}): MetricDescriptor {
  const { id, topic, name, chaossName, question, formula, unit, direction, source, rows } = metric;
  return {
    ...{ id, topic, name, chaossName, question, formula, unit, direction, source, rows },
    atAGlance: AT_A_GLANCE.includes(metric.id),
    needsForge: metric.needs.includes('items'),
    edgeCases: [...metric.edgeCases],
    parameters: metric.parameters.map((parameter) => {
      const setting = given[parameter.id] ?? parameter.default;
      return {
        id: parameter.id,
        unit: parameter.unit,
        value: inWords(setting),
        setting,
        sentence: parameter.sentence,
      };
    }),
  };
}

function inWords(value: ParameterValue): string {
  if (typeof value === 'number') return String(value);
  return value ? 'yes' : 'no';
}

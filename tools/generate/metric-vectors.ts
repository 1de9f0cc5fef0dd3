// SPDX-License-Identifier: Apache-2.0
import { type Metric, type MetricFacts, type MetricVector, metrics } from '#engines/metrics';
import type { GeneratedFile } from './generated-file.ts';

const PATH = 'docs/metric-vectors.json';

/** A file of megabytes is of no use to anybody. */
const MOST_FACTS = 1000;

/** The worked examples of all metrics, for other tools to run: facts and a window in, a figure out. */
export function generateMetricVectors(): readonly GeneratedFile[] {
  const all = metrics.map(metricOf).map((metric) => `  ${JSON.stringify(metric)}`);
  return [{ path: PATH, text: `[\n${all.join(',\n')}\n]\n` }];
}

function metricOf({ id, chaossName, formula, unit, parameters, vectors }: Metric) {
  return {
    id,
    chaossName,
    formula,
    unit,
    parameters: Object.fromEntries(parameters.map((one) => [one.id, one.default])),
    vectors: vectors.filter(({ facts }) => sizeOf(facts) <= MOST_FACTS).map(vectorOf),
  };
}

// A number that is withheld is null, since JSON leaves undefined out; what is not there is not looked at.
function vectorOf({ name, facts, window, parameters = {}, expect }: MetricVector) {
  return { name, parameters, window, facts, expect: { ...expect, value: expect.value ?? null } };
}

function sizeOf({ contributions, releases, components, items }: MetricFacts): number {
  return contributions.length + releases.length + components.length + items.length;
}

// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { at } from './facts.fixture.ts';
import type { KpiView } from './kpi-view.ts';
import { openMetricsOf } from './open-metrics.ts';

const AT = at('2026-03-01T00:00:00Z');

function kpi(part: Partial<KpiView>): KpiView {
  return {
    id: 7,
    name: 'Contributors in a year',
    metricId: 'contributors',
    unit: 'people',
    direction: 'increase',
    scope: 'organisation',
    readings: [],
    ...part,
  };
}

it('gives value, target, coverage and moment of what is known', () => {
  const latest = { at: AT, knownAt: AT, value: 12, status: 'known', coverage: 0.5 } as const;
  const labels =
    '{id="7",name="Contributors in a year",metric="contributors",scope="organisation",unit="people"}';

  expect(openMetricsOf([kpi({ latest, target: 10 })]).split('\n')).toEqual([
    '# TYPE lanthorn_kpi gauge',
    '# HELP lanthorn_kpi Latest known value of a KPI.',
    `lanthorn_kpi${labels} 12`,
    '# TYPE lanthorn_kpi_target gauge',
    '# HELP lanthorn_kpi_target What the KPI is to reach.',
    `lanthorn_kpi_target${labels} 10`,
    '# TYPE lanthorn_kpi_coverage_ratio gauge',
    '# HELP lanthorn_kpi_coverage_ratio Share of the observations behind the value that could be classified.',
    `lanthorn_kpi_coverage_ratio${labels} 0.5`,
    '# TYPE lanthorn_kpi_read_timestamp_seconds gauge',
    '# HELP lanthorn_kpi_read_timestamp_seconds The moment that the value is true of.',
    `lanthorn_kpi_read_timestamp_seconds${labels} 1772323200`,
    '# EOF',
    '',
  ]);
});

it('gives no line for what is not known', () => {
  const latest = {
    at: AT,
    knownAt: AT,
    value: undefined,
    status: 'insufficient',
    coverage: undefined,
  } as const;
  const lines = openMetricsOf([kpi({ latest })]).split('\n');

  expect(lines.filter((line) => line.startsWith('lanthorn_kpi{'))).toEqual([]);
});

it('escapes what a name may hold', () => {
  const text = openMetricsOf([kpi({ name: 'a "b" \\ c\nd', target: 1 })]);

  expect(text).toContain('name="a \\"b\\" \\\\ c\\nd"');
});

// SPDX-License-Identifier: Apache-2.0
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type ItemFact, type Metric, metrics } from '#engines/metrics';
import { plusDays } from '#model';
import { metricFacts } from '../../../src/assembly/metric-facts.ts';
import type { Benchmark } from '../benchmark.ts';
import { summary } from '../measure.ts';
import { openEvents } from '../portfolio/open-portfolio.ts';

export const forgeItems = {
  name: 'forge-items',
  sentence:
    'Issues and change requests of a whole organisation in memory, as readings of KPIs over all of it ask for them, and every metric of them (--events N).',
  onlyByName: true,
  async *run(options) {
    const { office, principal } = await openEvents(options);
    try {
      const before = heapMB();
      let begun = cpu();
      const items = await metricFacts(office).items(principal);
      const events = items.reduce((sum, { item }) => sum + item.events.length, 0);
      const what = `${items.length} items with ${events} events`;
      yield {
        what: `${what}: read`,
        unit: 's',
        measured: once((cpu() - begun) / 1000),
      };
      yield { what: `${what}: kept in memory`, unit: 'MB', measured: once(heapMB() - before) };
      begun = cpu();
      for (const metric of metrics.filter(asksForItems))
        measureOnce(metric, items, office.clock.now());
      yield {
        what: `${what}: all metrics of them, once`,
        unit: 's',
        measured: once((cpu() - begun) / 1000),
      };
      yield {
        what: `${what}: with what metrics remember`,
        unit: 'MB',
        measured: once(heapMB() - before),
      };
    } finally {
      await office.close();
    }
  },
} satisfies Benchmark;

function asksForItems({ needs }: Metric): boolean {
  return needs.length === 1 && needs[0] === 'items';
}

function measureOnce(
  metric: Metric,
  items: readonly ItemFact[],
  to: Parameters<typeof plusDays>[0],
) {
  const facts = { contributions: [], releases: [], components: [], items };
  return metric.compute(facts, { from: plusDays(to, -365), to }, {});
}

/** Milliseconds of processor, the collector of garbage in it. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function heapMB(): number {
  setFlagsFromString('--expose_gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function once(value: number) {
  return summary([value]);
}

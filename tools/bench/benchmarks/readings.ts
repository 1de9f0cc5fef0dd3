// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, plusDays } from '#model';
import { type FactsSource, openMeasurement } from '#pillars/measurement';
import { metricFacts } from '../../../src/assembly/metric-facts.ts';
import type { Office } from '../../../src/assembly/office.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { summary } from '../measure.ts';
import { openEvents, openPortfolio } from '../portfolio/open-portfolio.ts';

const LARGEST = 5;

export const readings = {
  name: 'readings',
  sentence:
    'Readings of all KPIs over a generated portfolio, in this process: with early days folded as the program does it, and from every day; and the rows behind a number of the five largest repositories.',
  onlyByName: true,
  async *run(options) {
    const opened = options.events > 0 ? openEvents(options) : openPortfolio(options);
    const { office, principal } = await opened;
    try {
      const facts = metricFacts(office);
      yield* readingsOver(office, principal, facts);
      const whole: FactsSource = {
        ...facts,
        contributions: (asking, { repositoryId }) => facts.contributions(asking, { repositoryId }),
      };
      yield* wholeReadings(office, principal, whole);
    } finally {
      await office.close();
    }
  },
} satisfies Benchmark;

async function* readingsOver(
  { storage, portfolio, clock }: Office,
  principal: Principal,
  facts: FactsSource,
): AsyncGenerator<Figure> {
  const measurement = openMeasurement({ storage, facts });
  const at = clock.now();
  const later = tomorrow(at);
  yield* timed('readings of a later day', () => measurement.takeReadings(principal, later));
  yield* timed('readings of the first day', () => measurement.takeReadings(principal, at));
  const largest = (await portfolio.all(principal)).slice(0, LARGEST);
  for (const metric of ['commits', 'new-contributors', 'contributor-retention']) {
    const samples: number[] = [];
    for (const repository of largest) {
      const begun = performance.now();
      await measurement.projectRows(principal, repository, metric, at);
      samples.push(performance.now() - begun);
    }
    yield { what: `rows behind ${metric}`, unit: 'ms', measured: summary(samples) };
  }
}

/** The same from every day; adds a reading only where it says something else. */
async function* wholeReadings(
  { storage, clock }: Office,
  principal: Principal,
  facts: FactsSource,
): AsyncGenerator<Figure> {
  const measurement = openMeasurement({ storage, facts });
  const later = tomorrow(clock.now());
  let added = 0;
  yield* timed('readings of a later day, from every day', async () => {
    added = (await measurement.takeReadings(principal, later)).added;
  });
  yield { what: 'of them that say something else', unit: 'count', measured: summary([added]) };
}

function tomorrow(at: Instant): Instant {
  return plusDays(at, 1).replace(/T.*/, 'T12:00:00Z') as Instant;
}

/** Wall time, processor time of this process, and the most memory it ever had. */
async function* timed(what: string, work: () => Promise<unknown>): AsyncGenerator<Figure> {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  yield { what, unit: 'ms', measured: summary([performance.now() - begun]) };
  yield { what: `${what}, processor`, unit: 'ms', measured: summary([(user + system) / 1000]) };
  const megabytes = process.resourceUsage().maxRSS / 1024;
  yield { what: `${what}, memory`, unit: 'MB', measured: summary([megabytes]) };
}

// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Office } from '../../../src/assembly/office.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { measure, rate, scaled, summary } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import { openPortfolio } from '../portfolio/open-portfolio.ts';
import { planPackages } from '../portfolio/plan-packages.ts';
import { storeRepository } from '../portfolio/store-portfolio.ts';

const RUNS = 3;
/** What a scan of one repository finds changed. */
const CHANGED_USAGES = 20;

export const judging = {
  name: 'judging',
  sentence:
    'Storing scans of the generated portfolio, judging it all, judging after one scan, readings of all KPIs.',
  async *run(options) {
    const { office, principal, storing } = await openPortfolio(options);
    try {
      if (storing.length > 0)
        yield { what: 'storing one repository', unit: 'ms', measured: summary(storing) };
      yield* judgeAll(office, principal, options);
      yield* scanOne(office, principal, options);
      const readings = await measure({ runs: RUNS }, () =>
        office.measurement.takeReadings(principal, office.clock.now()),
      );
      yield { what: 'readings of all KPIs', unit: 'ms', measured: readings, goal: 5000 };
    } finally {
      await office.close();
    }
  },
} satisfies Benchmark;

async function* judgeAll(
  office: Office,
  principal: Principal,
  { size }: BenchOptions,
): AsyncGenerator<Figure> {
  const judge = () => office.compliance.judge(principal, office.clock.now());
  // As after a new version of the policy.
  const what = { action: 'bench/forget-standings', subject: 'components' };
  await office.storage.write(principal, what, (tx) =>
    tx.query('UPDATE compliance_standing SET policy_version = 0'),
  );
  const everything = await measure({ runs: 1 }, judge);
  yield { what: 'judging everything', unit: 's', measured: scaled(everything, 0.001) };
  const speed = rate(everything, size.components);
  yield { what: 'component versions judged', unit: 'per second', measured: speed };
  const nothing = await measure({ runs: RUNS }, judge);
  yield { what: 'judging with nothing new', unit: 'ms', measured: nothing, goal: 1000 };
}

async function* scanOne(
  office: Office,
  principal: Principal,
  { size }: BenchOptions,
): AsyncGenerator<Figure> {
  const [{ id } = { id: 0 }] = await office.portfolio.register(principal, [
    { location: '/portfolio/00000', name: 'repository-00000', kind: 'bare' },
  ]);
  const packages = planPackages(size.seed, size.components);
  const store = (without: number) =>
    storeRepository(office, principal, { id, number: 0, size, packages, without });
  const same = await measure({ runs: RUNS }, () => store(0));
  yield { what: 'storing a scan that found the same', unit: 'ms', measured: same };
  const samples: number[] = [];
  for (const without of [CHANGED_USAGES, 0, CHANGED_USAGES, 0]) {
    await store(without);
    const begun = performance.now();
    await office.compliance.judge(principal, office.clock.now());
    samples.push(performance.now() - begun);
  }
  const what = `judging after one scan that changed ${CHANGED_USAGES} usages`;
  yield { what, unit: 'ms', measured: summary(samples), goal: 2000 };
}

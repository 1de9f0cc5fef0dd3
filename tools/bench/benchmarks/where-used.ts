// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import type { Benchmark, Figure } from '../benchmark.ts';
import { measure } from '../measure.ts';
import { openEmptyOffice, programOfBench } from '../portfolio/open-portfolio.ts';
import { type PlannedComponent, planPackages } from '../portfolio/plan-packages.ts';
import { randomFrom } from '../portfolio/random.ts';
import { storeUsages } from '../portfolio/store-usages.ts';
import { type ApiClient, serveApi } from './serve-api.ts';

const GOAL_MS = 200;
const RUNS = 60;

export const whereUsed = {
  name: 'where-used',
  sentence:
    'Where a package is used, in every version or in a range, with paths and exact totals, over http. Ten million usages: --components 200000 --repositories 10000.',
  onlyByName: true,
  async *run({ folder, size }) {
    const { components, repositories, usagesPerRepository, seed } = size;
    const name = ['usages', seed, components, repositories, usagesPerRepository].join('-');
    const office = await openEmptyOffice(join(folder, name));
    try {
      const principal = await programOfBench(office);
      await storeUsages(office, principal, size);
      const api = await serveApi(office);
      try {
        yield* ask(api, planPackages(seed, components), seed);
      } finally {
        await api.close();
      }
    } finally {
      await office.close();
    }
  },
} satisfies Benchmark;

/** Of the hundred most popular packages, and of any; each time another one. */
async function* ask(
  api: ApiClient,
  planned: readonly PlannedComponent[],
  seed: number,
): AsyncGenerator<Figure> {
  const popular = planned.slice(0, 100);
  yield await often(api, 'a popular package', seed, popular, '');
  yield await often(api, 'a popular package, a range', seed, popular, '&range=%3C3.0.0');
  yield await often(api, 'a popular package, direct only', seed, popular, '&direct=true');
  yield await often(api, 'any package', seed, planned, '');
  yield await often(api, 'any package, a range', seed, planned, '&range=%3C3.0.0');
}

async function often(
  api: ApiClient,
  what: string,
  seed: number,
  planned: readonly PlannedComponent[],
  filter: string,
): Promise<Figure> {
  const random = randomFrom(seed);
  const measured = await measure({ runs: RUNS, warmUps: 3 }, () => {
    const purl = planned[random.below(planned.length)]?.purl ?? '';
    const wanted = encodeURIComponent(purl.replace(/@[^@]*$/, ''));
    return api.get(`/compliance/where-used?package=${wanted}&limit=100${filter}`);
  });
  return { what, unit: 'ms', measured, goal: GOAL_MS };
}

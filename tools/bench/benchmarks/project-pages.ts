// SPDX-License-Identifier: Apache-2.0
import type { Benchmark } from '../benchmark.ts';
import { measure, summary } from '../measure.ts';
import { openEvents, openPortfolio } from '../portfolio/open-portfolio.ts';
import { serveApi } from './serve-api.ts';

const PAGE_GOAL_MS = 300;
const PAGES = 300;

export const projectPages = {
  name: 'project-pages',
  sentence:
    'The page of every project (300 of them) and the table of all, over http on generated histories: of kept sheets, and the first time without one.',
  onlyByName: true,
  async *run(options) {
    const opened = options.events > 0 ? openEvents(options) : openPortfolio(options);
    const { office, principal } = await opened;
    try {
      await office.whoIsWho.bringUpToDate(principal);
      const repositories = await office.portfolio.all(principal);
      const ids = repositories.map(({ id }) => id).slice(0, PAGES);
      const api = await serveApi(office);
      try {
        const page = (id: number) => api.get(`/measurement/projects/${id}`);
        const before = await oneByOne(ids.slice(0, 20), page);
        const begun = performance.now();
        const kept = await office.measurement.keepSheets(principal, office.clock.now());
        yield { what: `a page without its sheet`, unit: 'ms', measured: summary(before) };
        if (kept > 0) {
          const each = (performance.now() - begun) / kept;
          yield {
            what: `working out a sheet, ${kept} of them`,
            unit: 'ms',
            measured: summary([each]),
          };
        }
        await oneByOne(ids.slice(0, 5), page);
        yield {
          what: `a page, ${ids.length} projects`,
          unit: 'ms',
          measured: summary(await oneByOne(ids, page)),
          goal: PAGE_GOAL_MS,
        };
        yield {
          what: `the table of all ${repositories.length}`,
          unit: 'ms',
          measured: await measure({ runs: options.runs, warmUps: 1 }, () =>
            api.get('/measurement/projects'),
          ),
          goal: 2000,
        };
        yield {
          what: 'nothing to keep anew',
          unit: 'ms',
          measured: await measure({ runs: options.runs }, () =>
            office.measurement.keepSheets(principal, office.clock.now()),
          ),
        };
      } finally {
        await api.close();
      }
    } finally {
      await office.close();
    }
  },
} satisfies Benchmark;

async function oneByOne(
  ids: readonly number[],
  page: (id: number) => Promise<unknown>,
): Promise<readonly number[]> {
  const samples: number[] = [];
  for (const id of ids) {
    const begun = performance.now();
    await page(id);
    samples.push(performance.now() - begun);
  }
  return samples;
}

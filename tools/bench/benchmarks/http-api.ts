// SPDX-License-Identifier: Apache-2.0
import type { Benchmark, Figure } from '../benchmark.ts';
import { measure } from '../measure.ts';
import { openPortfolio } from '../portfolio/open-portfolio.ts';
import { type ApiClient, serveApi } from './serve-api.ts';

const PAGE_GOAL_MS = 400;

interface Query {
  readonly what: string;
  readonly path: string;
  readonly goal?: number;
}

const INVENTORY = '/compliance/components?limit=100';
const FACETS = '/compliance/components/facets';
const FINDINGS = '/compliance/findings?limit=100';

/** What people open, by the names that pages have. */
const QUERIES: readonly Query[] = [
  { what: 'inventory, first page', path: INVENTORY, goal: PAGE_GOAL_MS },
  {
    what: 'inventory, by repositories',
    path: `${INVENTORY}&sort=repositories&order=desc`,
    goal: PAGE_GOAL_MS,
  },
  { what: 'inventory, by licence', path: `${INVENTORY}&sort=license`, goal: PAGE_GOAL_MS },
  {
    what: 'inventory, worst verdict first',
    path: `${INVENTORY}&sort=verdict&order=desc`,
    goal: PAGE_GOAL_MS,
  },
  { what: 'inventory, search "quaso"', path: `${INVENTORY}&search=quaso`, goal: PAGE_GOAL_MS },
  { what: 'inventory, search "ar"', path: `${INVENTORY}&search=ar`, goal: PAGE_GOAL_MS },
  { what: 'inventory, one ecosystem', path: `${INVENTORY}&ecosystem=npm`, goal: PAGE_GOAL_MS },
  { what: 'inventory, no licence', path: `${INVENTORY}&license=unknown`, goal: PAGE_GOAL_MS },
  { what: 'inventory, forbidden', path: `${INVENTORY}&verdict=forbidden`, goal: PAGE_GOAL_MS },
  {
    what: 'inventory, runtime and direct',
    path: `${INVENTORY}&scope=runtime&direct=true`,
    goal: PAGE_GOAL_MS,
  },
  { what: 'inventory, one repository', path: `${INVENTORY}&repositoryId=7`, goal: PAGE_GOAL_MS },
  { what: 'facets', path: FACETS, goal: PAGE_GOAL_MS },
  { what: 'facets, search "ar"', path: `${FACETS}?search=ar`, goal: PAGE_GOAL_MS },
  {
    what: 'facets, npm and needs-review',
    path: `${FACETS}?ecosystem=npm&verdict=needs-review`,
    goal: PAGE_GOAL_MS,
  },
  { what: 'facets, one repository', path: `${FACETS}?repositoryId=7`, goal: PAGE_GOAL_MS },
  { what: 'findings, open', path: `${FINDINGS}&state=open`, goal: PAGE_GOAL_MS },
  { what: 'findings, high', path: `${FINDINGS}&state=open&severity=high`, goal: PAGE_GOAL_MS },
  { what: 'findings, search "quaso"', path: `${FINDINGS}&search=quaso`, goal: PAGE_GOAL_MS },
  { what: 'findings, one repository', path: `${FINDINGS}&repositoryId=7`, goal: PAGE_GOAL_MS },
  { what: 'component used most', path: '/compliance/components/1' },
  {
    what: 'repositories, first page',
    path: '/portfolio/repositories?limit=100',
    goal: PAGE_GOAL_MS,
  },
  { what: 'one repository', path: '/portfolio/repositories/7', goal: PAGE_GOAL_MS },
  { what: 'home', path: '/home', goal: 1000 },
  { what: 'projects side by side', path: '/measurement/projects', goal: 2000 },
  { what: 'one project', path: '/measurement/projects/7', goal: PAGE_GOAL_MS },
  { what: 'KPIs', path: '/measurement/kpis', goal: PAGE_GOAL_MS },
  { what: 'one KPI with its evidence', path: '/measurement/kpis/1' },
  { what: 'objectives', path: '/strategy/objectives', goal: PAGE_GOAL_MS },
];

export const httpApi = {
  name: 'http-api',
  sentence:
    'Queries over http on the generated portfolio, each with its exact total; another order of rows and the tenth page among them.',
  async *run(options) {
    const { office, principal } = await openPortfolio(options);
    try {
      await office.compliance.judge(principal, office.clock.now());
      await office.measurement.takeReadings(principal, office.clock.now());
      const api = await serveApi(office);
      try {
        for (const query of QUERIES) yield await askOften(api, query, options.runs);
        yield await pageThrough(api, options.runs);
      } finally {
        await api.close();
      }
    } finally {
      await office.close();
    }
  },
} satisfies Benchmark;

async function askOften(
  api: ApiClient,
  { what, path, goal }: Query,
  runs: number,
): Promise<Figure> {
  const measured = await measure({ runs, warmUps: 2 }, () => api.get(path));
  return { what, unit: 'ms', measured, goal };
}

async function pageThrough(api: ApiClient, pages: number): Promise<Figure> {
  let cursor = '';
  const measured = await measure({ runs: pages }, async () => {
    const page = await api.get(`${INVENTORY}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    cursor = page.nextCursor ?? '';
  });
  return { what: 'inventory, page after page', unit: 'ms', measured, goal: PAGE_GOAL_MS };
}

// SPDX-License-Identifier: Apache-2.0
import type { Benchmark } from '../benchmark.ts';
import { measure } from '../measure.ts';
import { openPortfolio } from '../portfolio/open-portfolio.ts';
import { serveApi } from './serve-api.ts';

const VISIT_GOAL_MS = 50;

export const homePage = {
  name: 'home-page',
  sentence:
    'The first screen over http on a generated portfolio: the first visit after a start, later ones, and one after something was scanned.',
  onlyByName: true,
  async *run(options) {
    const { office, principal } = await openPortfolio(options);
    try {
      await office.compliance.judge(principal, office.clock.now());
      await office.measurement.takeReadings(principal, office.clock.now());
      await office.storage.system((tx) => tx.query('ANALYZE'));
      const api = await serveApi(office);
      try {
        const visit = () => api.get('/home');
        const first = await measure({ runs: 1 }, visit);
        yield { what: 'the first visit', unit: 'ms', measured: first, goal: VISIT_GOAL_MS };
        const later = await measure({ runs: options.runs, warmUps: 1 }, visit);
        yield { what: 'a later visit', unit: 'ms', measured: later, goal: VISIT_GOAL_MS };
        const scanned = () =>
          office.storage.system((tx) =>
            tx.query('UPDATE portfolio_repository SET last_scanned_at = now()'),
          );
        await scanned();
        const after = await measure({ runs: 1 }, visit);
        yield { what: 'a visit after a scan', unit: 'ms', measured: after, goal: VISIT_GOAL_MS };
      } finally {
        await api.close();
      }
    } finally {
      await office.close();
    }
  },
} satisfies Benchmark;

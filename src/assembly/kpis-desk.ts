// SPDX-License-Identifier: Apache-2.0
import { openMetricsOf } from '#pillars/measurement';
import type { Config } from '#platform/config';
import type { Flags, KpisDesk } from '#surfaces/cli';
import { withOrganisation } from './with-office.ts';

/** What the command line asks about KPIs and the strategy, answered out of the database. */
export function kpisDesk(configOf: (flags: Flags) => Config): KpisDesk {
  const kpis = (flags: Flags) =>
    withOrganisation(configOf(flags), (office, principal) => office.measurement.kpis(principal));
  return {
    kpis,
    openMetrics: async (flags) => openMetricsOf(await kpis(flags)),
    kpiReadings: async (flags, format) => {
      // Loaded for those who ask: few do.
      const { readingsFile } = await import('./on-demand/readings-file.ts');
      const file = await readingsFile([...(await kpis(flags))], format);
      return new Uint8Array(await file.arrayBuffer());
    },
    boardPaper: async (flags) => {
      const config = configOf(flags);
      return withOrganisation(config, async (office, principal) => {
        // Loaded for those who ask: it stands on the words of the API.
        const { boardPaperOf, paperMarkdown } = await import('./board-paper/index.ts');
        const paper = await boardPaperOf(office, principal, config.organisation);
        return { paper, markdown: paperMarkdown(paper) };
      });
    },
  };
}

// SPDX-License-Identifier: Apache-2.0
import { openMetricsOf } from '#pillars/measurement';
import type { Config } from '#platform/config';
import type { Flags, KpisDesk } from '#surfaces/cli';
import { withOrganisation } from './with-office.ts';

/** What the command line asks about KPIs, answered out of the database. */
export function kpisDesk(configOf: (flags: Flags) => Config): KpisDesk {
  const kpis = (flags: Flags) =>
    withOrganisation(configOf(flags), (office, principal) => office.measurement.kpis(principal));
  return { kpis, openMetrics: async (flags) => openMetricsOf(await kpis(flags)) };
}

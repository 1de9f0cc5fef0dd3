// SPDX-License-Identifier: Apache-2.0

import type { NamedRepository } from '#facts/portfolio';
import { openMetricsOf } from '#pillars/measurement';
import type { Caller, Rooms } from '#surfaces/http';
import { adminRoom } from './admin-room.ts';
import { complianceRoom } from './compliance-room.ts';
import { curationsRoom } from './curations-room.ts';
import { executionRoom } from './execution-room.ts';
import { licenseRoom } from './license-room.ts';
import { noticesRoom } from './notices-room.ts';
import type { Office } from './office.ts';
import { portfolioRoom } from './portfolio-room.ts';
import { productsRoom } from './products-room.ts';
import { sbomFilesRoom, sbomsRoom } from './sbom-room.ts';
import { sessionRoom } from './session-room.ts';
import { sourcesRoom } from './sources-room.ts';
import { upstreamsRoom } from './upstreams/upstreams-room.ts';
import { usageRoom } from './usage-room.ts';
import { vulnerabilitiesRoom } from './vulnerabilities-room.ts';

/** The rooms as http wishes for them. Where one page shows what two rooms know, it is put together here. */
export function httpRooms(office: Office): Rooms {
  const { measurement, strategy, portfolio, clock, storage } = office;
  const named = async (caller: Caller, id: number) => {
    const { name } = await portfolio.get(caller, id);
    return { id, name };
  };
  return {
    session: sessionRoom(office),
    portfolio: portfolioRoom(office),
    sboms: sbomsRoom(office),
    sbomFiles: sbomFilesRoom(office),
    products: productsRoom(office),
    compliance: complianceRoom(office),
    licenses: licenseRoom(office),
    curations: curationsRoom(office),
    notices: noticesRoom(office),
    sources: sourcesRoom(office),
    usage: usageRoom(office),
    vulnerabilities: vulnerabilitiesRoom(office),
    upstreams: upstreamsRoom(office),
    measurement: {
      metrics: () => [...measurement.metrics()],
      projects: async (caller, metricIds) =>
        measurement.projects(caller, {
          repositories: withHistory(await portfolio.all(caller)),
          at: clock.now(),
          metricIds,
        }),
      project: async (caller, id) =>
        measurement.project(caller, await named(caller, id), clock.now()),
      projectRows: async (caller, id, metricId) =>
        measurement.projectRows(caller, await named(caller, id), metricId, clock.now()),
      kpis: (caller) => measurement.kpis(caller),
      kpi: (caller, id) => measurement.kpi(caller, id, clock.now()),
      openMetrics: async (caller) => openMetricsOf(await measurement.kpis(caller)),
    },
    strategy: {
      objectives: (caller) => strategy.objectives(caller, clock.now()),
      objective: (caller, id) => strategy.objective(caller, id, clock.now()),
      changeKeyResult: (caller, input) => strategy.changeKeyResult(caller, input, clock.now()),
      claimValue: (caller, input) => strategy.claimValue(caller, input, clock.now()),
    },
    execution: executionRoom(office),
    admin: adminRoom(office),
    health: { ping: () => storage.system(async (tx) => void (await tx.query('SELECT 1'))) },
  };
}

/** An imported bill of materials has no history to compare. */
function withHistory(repositories: readonly NamedRepository[]): readonly NamedRepository[] {
  return repositories.filter(({ kind }) => kind !== 'sbom');
}

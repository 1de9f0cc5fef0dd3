// SPDX-License-Identifier: Apache-2.0

import type { Rooms } from '#surfaces/http';
import { adminRoom } from './admin-room.ts';
import { adoptionsRoom } from './adoption/adoptions-room.ts';
import { radarRoom } from './adoption/radar-room.ts';
import { alertsRoom } from './alerts/alerts-room.ts';
import { digestsRoom } from './alerts/digests-room.ts';
import { reviewsRoom } from './board-paper/index.ts';
import { capacityRoom } from './capacity-room.ts';
import { complianceRoom } from './compliance-room.ts';
import { curationsRoom } from './curations-room.ts';
import { dashboardsRoom } from './dashboards/dashboards-room.ts';
import { decisionsRoom } from './decisions-room.ts';
import { executionRoom } from './execution-room.ts';
import { forgesRoom } from './forges/forges-room.ts';
import { frameworksRoom } from './frameworks-room.ts';
import { licenseRoom } from './license-room.ts';
import { measurementRoom } from './measurement-room.ts';
import { noticesRoom } from './notices-room.ts';
import { offersRoom } from './offers-room.ts';
import type { Office } from './office.ts';
import { opportunitiesRoom } from './opportunities/opportunities-room.ts';
import { peopleRoom } from './people-room.ts';
import { portfolioRoom } from './portfolio-room.ts';
import { productsRoom } from './products-room.ts';
import { remotesRoom } from './remotes/remotes-room.ts';
import { reportsRoom } from './reports/reports-room.ts';
import { sbomFilesRoom, sbomsRoom } from './sbom-room.ts';
import { sessionRoom } from './session-room.ts';
import { sourcesRoom } from './sources-room.ts';
import { strategyFilesRoom } from './strategy-files/index.ts';
import { strategyRoom } from './strategy-room.ts';
import { upstreamsRoom } from './upstreams/upstreams-room.ts';
import { usageRoom } from './usage-room.ts';
import { vulnerabilitiesRoom } from './vulnerabilities-room.ts';
import { waiversRoom } from './waivers-room.ts';
import { whatIfRoom } from './what-if/index.ts';
import { sayingWho } from './who-by-name.ts';

/** The rooms as http wishes for them. Where one page shows what two rooms know, it is put together here. */
export function httpRooms(office: Office): Rooms {
  const { storage } = office;
  const who = <Room extends object>(room: Room) => sayingWho(office, room);
  return {
    session: sessionRoom(office),
    portfolio: portfolioRoom(office),
    sboms: sbomsRoom(office),
    sbomFiles: sbomFilesRoom(office),
    products: productsRoom(office),
    compliance: complianceRoom(office),
    licenses: licenseRoom(office),
    curations: who(curationsRoom(office)),
    notices: noticesRoom(office),
    sources: sourcesRoom(office),
    usage: usageRoom(office),
    vulnerabilities: who(vulnerabilitiesRoom(office)),
    waivers: who(waiversRoom(office)),
    upstreams: upstreamsRoom(office),
    forges: forgesRoom(office),
    remotes: remotesRoom(office),
    measurement: measurementRoom(office),
    alerts: who(alertsRoom(office)),
    digests: digestsRoom(office),
    dashboards: dashboardsRoom(office),
    reports: who(reportsRoom(office)),
    people: who(peopleRoom(office)),
    strategy: who(strategyRoom(office)),
    reviews: who(reviewsRoom(office)),
    decisions: who(decisionsRoom(office)),
    whatIf: whatIfRoom(office),
    strategyFiles: strategyFilesRoom(office),
    frameworks: who(frameworksRoom(office)),
    execution: who(executionRoom(office)),
    opportunities: who(opportunitiesRoom(office)),
    adoptions: who(adoptionsRoom(office)),
    radar: who(radarRoom(office)),
    capacity: capacityRoom(office),
    offers: who(offersRoom(office)),
    admin: adminRoom(office),
    health: { ping: () => storage.system(async (tx) => void (await tx.query('SELECT 1'))) },
  };
}

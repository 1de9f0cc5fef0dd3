// SPDX-License-Identifier: Apache-2.0
import { type Config, readConfig } from '#platform/config';
import type { Desk, Flags } from '#surfaces/cli';
import { advisoriesDesk } from './advisories-desk.ts';
import { affiliationsDesk } from './affiliations-desk.ts';
import { alertsDesk } from './alerts/alerts-desk.ts';
import { openAsUser } from './as-user.ts';
import { billDesk } from './bill-desk.ts';
import { capacityDesk } from './capacity-desk.ts';
import { curationsDesk } from './curations-desk.ts';
import { executionDesk } from './execution-desk.ts';
import { forgesDesk } from './forges/forges-desk.ts';
import { frameworksDesk } from './frameworks-desk.ts';
import { furnish } from './furnish.ts';
import { identifyDesk } from './identify-desk.ts';
import { importDesk } from './import-desk.ts';
import { kpisDesk } from './kpis-desk.ts';
import { licenseDesk } from './license-desk.ts';
import { noticesDesk } from './notices-desk.ts';
import { type Office, programOf } from './office.ts';
import { opportunitiesDesk } from './opportunities/opportunities-desk.ts';
import { peopleDesk } from './people-desk.ts';
import { policyDesk } from './policy-desk.ts';
import { remotesDesk } from './remotes/remotes-desk.ts';
import { reportDesk } from './report-desk.ts';
import { reportsDesk } from './reports/reports-desk.ts';
import { signInLink } from './sign-in-link.ts';
import { sourcesDesk } from './sources-desk.ts';
import type { Start } from './start.ts';
import { strategyDesk } from './strategy-desk.ts';
import { registriesDesk } from './upstreams/registries-desk.ts';
import { upstreamsDesk } from './upstreams/upstreams-desk.ts';
import { usageDesk } from './usage-desk.ts';
import { waiversDesk } from './waivers-desk.ts';
import { withOffice } from './with-office.ts';

/** What the command line asks for, done by the rooms. */
export function cliDesk(start: Start): Desk {
  const configOf = (flags: Flags) => readConfig(flags, start.environment, start.workingFolder);
  const asUser = openAsUser(start, configOf);
  return {
    ...billDesk(start),
    ...reportDesk(start),
    ...usageDesk(configOf),
    ...kpisDesk(configOf),
    ...registriesDesk(configOf),
    ...sourcesDesk(configOf),
    ...importDesk(start.workingFolder, asUser),
    ...curationsDesk(start.workingFolder, asUser),
    ...policyDesk(asUser),
    ...waiversDesk(asUser),
    ...alertsDesk(asUser),
    ...reportsDesk(asUser),
    ...capacityDesk(asUser),
    ...executionDesk(asUser),
    ...strategyDesk(asUser, openAsUser(start, configOf, nothing)),
    ...upstreamsDesk(start.workingFolder, asUser),
    ...forgesDesk(asUser),
    ...remotesDesk(asUser),
    ...frameworksDesk(asUser),
    ...identifyDesk,
    ...peopleDesk,
    ...affiliationsDesk(asUser),
    ...licenseDesk,
    ...advisoriesDesk((flags, work) => withOffice(configOf(flags), work)),
    ...noticesDesk(start),
    ...opportunitiesDesk(start),
    up: async ({ flags, ...options }) => {
      const { up } = await import('./up.ts');
      await up({ ...options, config: configOf(flags), ...start });
    },
    worker: (flags, signal) =>
      withOffice(configOf(flags), (office) => work(office, configOf(flags), signal)),
    signInLink: (flags) =>
      withOffice(configOf(flags), (office) => signInLink(office.identity, configOf(flags))),
    verifyLog: (flags) => withOffice(configOf(flags), verifyLogs),
  };
}

/** An organisation that is to begin with a strategy of its own gets no starter one first. */
async function nothing(): Promise<void> {}

async function work(office: Office, { concurrency }: Config, signal: AbortSignal): Promise<void> {
  for (const organisation of await office.identity.organisations()) {
    await furnish(office, programOf(organisation));
  }
  await office.jobs.start({ concurrency });
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function verifyLogs({ storage, identity }: Office) {
  const { verifyLog } = await import('./on-demand/verify-log.ts');
  const organisations = await identity.organisations();
  return Promise.all(
    organisations.map(async ({ id, name }) => {
      const { intact, brokenAt } = await verifyLog(storage, id);
      return { organisation: name, entries: intact, firstBroken: brokenAt };
    }),
  );
}

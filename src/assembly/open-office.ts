// SPDX-License-Identifier: Apache-2.0
import { openActivity, openWhoIsWho } from '#facts/activity';
import { openAdvisories } from '#facts/advisories';
import { openComponents } from '#facts/components';
import { openForges } from '#facts/forges';
import { openPortfolio, openProducts, openRemotes, openSbomDocuments } from '#facts/portfolio';
import { openSources } from '#facts/sources';
import { openUpstreams } from '#facts/upstreams';
import {
  openCompliance,
  openCurations,
  openVulnerabilities,
  openWaivers,
} from '#pillars/compliance';
import {
  openAdoptions,
  openCapacity,
  openExecution,
  openOffers,
  openOpportunities,
  openRadar,
} from '#pillars/execution';
import { openAlerts, openDashboards, openDigests, openReports } from '#pillars/measurement';
import { openFrameworks, openStrategy } from '#pillars/strategy';
import { systemClock } from '#platform/clock';
import type { Config } from '#platform/config';
import { openAsking } from '#platform/forges';
import { post } from '#platform/http';
import { openIdentity } from '#platform/identity';
import { openJobs } from '#platform/jobs';
import type { Log } from '#platform/log';
import { openRegistries, type Registries } from '#platform/registries';
import { defaultKeyFile, openSecrets } from '#platform/secrets';
import { openSigning } from '#platform/signing';
import { openStorage, type Storage } from '#platform/storage';
import { candidateFacts } from './adoption/candidate-facts.ts';
import { defineJobs } from './define-jobs.ts';
import { liveFigures } from './live-evidence/live-queries.ts';
import type { Sources } from './live-evidence/live-query.ts';
import {
  type MeasuringThreads,
  measureAside,
  openMeasuringThreads,
} from './measuring/measure-aside.ts';
import { metricFacts } from './metric-facts.ts';
import type { Office } from './office.ts';
import { openProgramThreads } from './open-program-threads.ts';
import { programVersion } from './version.ts';

/**
 * Opens the database and every room over it. Does no work yet: jobs run once they are started.
 * `join`: beside a server that runs already, share its database.
 */
export async function openOffice(
  config: Config,
  log: Log,
  { join = false }: { readonly join?: boolean } = {},
): Promise<Office> {
  const { dataFolder, databaseUrl } = config;
  const storage = await openStorage({ dataFolder, databaseUrl, log, join });
  try {
    return await officeOver(storage, log, {
      registries: registriesOf(config),
      packageCaches: config.packageCaches,
      publicUrl: config.publicUrl,
      clonesFolder: config.clonesFolder,
      secrets: openSecrets(config.secretKey ?? defaultKeyFile(config.dataFolder)),
      askForge: (forge) => openAsking({ ...forge, userAgent: userAgentOf(config) }),
      postTo: (posting) =>
        post({
          ...posting,
          mayBePrivate: config.webhookHosts.includes(posting.address.hostname.toLowerCase()),
          userAgent: userAgentOf(config),
        }),
    });
  } catch (error) {
    await storage.close();
    throw error;
  }
}

/** The registries that the configuration allows; they are told who asks, as their rules wish. */
export function registriesOf(config: Config): Registries {
  return openRegistries({ settings: config.registries, userAgent: userAgentOf(config) });
}

function userAgentOf({ publicUrl }: Config): string {
  const whose = publicUrl === undefined ? '' : ` (${publicUrl.href})`;
  return `lanthorn/${programVersion()}${whose}`;
}

/** What an office has from outside of the database. */
type Outfit = Pick<
  Office,
  'registries' | 'packageCaches' | 'clonesFolder' | 'secrets' | 'askForge' | 'postTo' | 'publicUrl'
>;

/** Every room over a database that is open; the office closes it. */
export async function officeOver(storage: Storage, log: Log, outfit: Outfit): Promise<Office> {
  const jobs = await openJobs({ storage, log });
  const threads = openProgramThreads();
  const measuring = openMeasuringThreads();
  const rooms = roomsOver(storage, measuring);
  const office: Office = {
    ...rooms,
    storage,
    identity: openIdentity(storage, systemClock),
    signing: openSigning(storage, systemClock),
    jobs,
    clock: systemClock,
    log,
    threads,
    ...portfolioOver(storage),
    components: openComponents(storage),
    sources: openSources(storage),
    whoIsWho: openWhoIsWho(storage),
    upstreams: openUpstreams(storage),
    forges: openForges(storage),
    ...outfit,
    curations: openCurations(storage),
    waivers: openWaivers(storage),
    opportunities: openOpportunities(storage),
    digests: openDigests({ storage, secrets: outfit.secrets }),
    alerts: openAlerts({ storage, facts: factsOver(rooms, storage) }),
    reports: openReports(storage),
    dashboards: openDashboards({ storage, facts: factsOver(rooms, storage) }),
    adoptions: openAdoptions({ storage, facts: candidateFacts(() => office) }),
    radar: openRadar(storage),
    capacity: openCapacity(storage),
    offers: openOffers(storage),
    frameworks: openFrameworks({ storage, live: liveFigures(rooms) }),
    async close() {
      await jobs.stop();
      await Promise.all([threads.close(), measuring.close()]);
      outfit.registries.close();
      await storage.close();
    },
  };
  defineJobs(office);
  return office;
}

function portfolioOver(storage: Storage): Pick<Office, 'remotes' | 'sboms' | 'products'> {
  return {
    remotes: openRemotes(storage),
    sboms: openSbomDocuments(storage),
    products: openProducts(storage),
  };
}

function factsOver(
  { activity, compliance }: Pick<Sources, 'activity' | 'compliance'>,
  storage: Storage,
) {
  return metricFacts({ activity, compliance, forges: openForges(storage) });
}

/** The rooms that live evidence asks, opened and handed to each other. */
function roomsOver(storage: Storage, threads: MeasuringThreads): Sources {
  const activity = openActivity(storage);
  const forges = openForges(storage);
  const advisories = openAdvisories(storage);
  const compliance = openCompliance(storage);
  const facts = metricFacts({ activity, compliance, forges });
  const measurement = measureAside({ storage, facts, activity, forges, threads });
  const execution = openExecution(storage);
  return {
    portfolio: openPortfolio(storage),
    activity,
    advisories,
    compliance,
    vulnerabilities: openVulnerabilities(storage, advisories),
    measurement,
    strategy: openStrategy({ storage, readings: measurement, initiatives: execution }),
    execution,
  };
}

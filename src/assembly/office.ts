// SPDX-License-Identifier: Apache-2.0
import type { Activity, WhoIsWho } from '#facts/activity';
import type { Advisories } from '#facts/advisories';
import type { Components } from '#facts/components';
import type { Forges } from '#facts/forges';
import type { Portfolio, Products, Remotes, SbomDocuments } from '#facts/portfolio';
import type { Sources } from '#facts/sources';
import type { Upstreams } from '#facts/upstreams';
import type { Principal, Problem } from '#model';
import type { Compliance, Curations, Vulnerabilities, Waivers } from '#pillars/compliance';
import type {
  Adoptions,
  Capacity,
  Execution,
  Offers,
  Opportunities,
  Radar,
} from '#pillars/execution';
import type { Alerts, Dashboards, Digests, Measurement, Reports } from '#pillars/measurement';
import type { Frameworks, Strategy } from '#pillars/strategy';
import type { Clock } from '#platform/clock';
import type { AskingOptions, OpenAsking } from '#platform/forges';
import type { Posting } from '#platform/http';
import type { Identity, Organisation } from '#platform/identity';
import type { Jobs } from '#platform/jobs';
import type { Log } from '#platform/log';
import type { PackageCache, Registries } from '#platform/registries';
import type { Secrets } from '#platform/secrets';
import type { Signing } from '#platform/signing';
import type { Storage } from '#platform/storage';
import type { ProgramThreads } from './open-program-threads.ts';

/** Every room, opened and handed to each other. */
export interface Office {
  readonly storage: Storage;
  readonly identity: Identity;
  readonly signing: Signing;
  readonly secrets: Secrets;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly log: Log;
  readonly threads: ProgramThreads;
  readonly portfolio: Portfolio;
  readonly remotes: Remotes;
  readonly sboms: SbomDocuments;
  readonly products: Products;
  readonly components: Components;
  readonly sources: Sources;
  readonly activity: Activity;
  readonly whoIsWho: WhoIsWho;
  readonly advisories: Advisories;
  readonly upstreams: Upstreams;
  readonly forges: Forges;
  /** Those that may be asked; none unless configured. */
  readonly registries: Registries;
  /** Opens the way to ask one forge. */
  readonly askForge: AskForge;
  /** Posts to a place that somebody named. */
  readonly postTo: PostTo;
  /** Where people reach the pages from elsewhere; `undefined` where nobody said. */
  readonly publicUrl: URL | undefined;
  /** Where repositories are cloned to. */
  readonly clonesFolder: string;
  /** Folders of package managers in which licences are looked for. */
  readonly packageCaches: readonly PackageCache[];
  readonly compliance: Compliance;
  readonly vulnerabilities: Vulnerabilities;
  readonly curations: Curations;
  readonly waivers: Waivers;
  readonly measurement: Measurement;
  readonly alerts: Alerts;
  readonly digests: Digests;
  readonly dashboards: Dashboards;
  readonly reports: Reports;
  readonly strategy: Strategy;
  readonly frameworks: Frameworks;
  readonly execution: Execution;
  readonly opportunities: Opportunities;
  readonly adoptions: Adoptions;
  readonly radar: Radar;
  readonly capacity: Capacity;
  readonly offers: Offers;
  /** Gives back running jobs, then closes the database. */
  close(): Promise<void>;
}

/** See `post`: where private addresses are allowed is decided already. */
export type PostTo = (
  posting: Pick<Posting, 'address' | 'body' | 'headers' | 'signal'>,
) => Promise<Problem | undefined>;

/** A forge with the token to ask it. */
export type AskForge = (
  forge: Pick<AskingOptions, 'apiAddress' | 'graphqlAddress' | 'token' | 'mayBePrivate'>,
) => OpenAsking;

/** On whose behalf the program works when no person asks. */
export function programOf({ id }: Organisation): Principal {
  return { organisationId: id, actor: 'lanthorn', role: 'admin' };
}

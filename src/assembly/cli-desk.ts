// SPDX-License-Identifier: Apache-2.0
import { diffSboms, readSbom, validateSbom, writeSbom } from '#engines/sbom';
import { systemClock } from '#platform/clock';
import { type Config, readConfig } from '#platform/config';
import type { Desk, Flags, RepositoryReport } from '#surfaces/cli';
import { advisoriesDesk } from './advisories-desk.ts';
import { furnish } from './furnish.ts';
import { identifyDesk } from './identify-desk.ts';
import { importDesk } from './import-desk.ts';
import { licenseDesk } from './license-desk.ts';
import { noticesDesk } from './notices-desk.ts';
import { observeRepositories } from './observe-repositories.ts';
import { type Office, programOf } from './office.ts';
import { policyFrom } from './policy-from.ts';
import { sbomDesk } from './sbom-desk.ts';
import { sbomOf } from './sbom-of.ts';
import { sourcesDesk } from './sources-desk.ts';
import { openFileCache } from './upstreams/file-cache.ts';
import { registriesDesk } from './upstreams/registries-desk.ts';
import { usageDesk } from './usage-desk.ts';
import { programVersion } from './version.ts';
import { withOffice } from './with-office.ts';

/** Where the program was started: what main reads of the process, once. */
export interface Start {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingFolder: string;
}

/** What the command line asks for, done by the rooms. */
export function cliDesk(start: Start): Desk {
  const version = programVersion();
  const configOf = (flags: Flags) => readConfig(flags, start.environment, start.workingFolder);
  return {
    ...usageDesk(configOf),
    ...registriesDesk(configOf),
    ...sourcesDesk(configOf),
    version,
    async *observe(folders, options) {
      const policy = await policyFrom(options.policyFile);
      const stopwatch = () => performance.now();
      const { registryCache: file } = options;
      const cache = file === undefined ? undefined : await openFileCache(file);
      const { packageCaches } = configOf({});
      const at = systemClock.now();
      const observing = { ...options, policy, cache, packageCaches, at, stopwatch };
      yield* cache?.problems ?? [];
      yield* observeRepositories(folders, observing);
    },
    sbom: (report: RepositoryReport, format) => writeSbom(sbomOf(report, version), format),
    validateSbom,
    readSbom,
    diffSboms,
    ...sbomDesk(),
    ...importDesk(start, configOf),
    ...identifyDesk,
    ...licenseDesk,
    ...advisoriesDesk((flags, work) => withOffice(configOf(flags), work)),
    ...noticesDesk(() => configOf({}).packageCaches),
    up: async ({ flags, ...options }) => {
      const { up } = await import('./up.ts');
      await up({ ...options, config: configOf(flags), ...start });
    },
    worker: (flags, signal) =>
      withOffice(configOf(flags), (office) => work(office, configOf(flags), signal)),
    signInLink: (flags) =>
      withOffice(configOf(flags), async (office) => {
        const { publicUrl, host, port } = configOf(flags);
        const base =
          publicUrl ??
          new URL(`http://${host === '127.0.0.1' ? 'localhost' : host}:${port ?? 4600}`);
        return new URL(`/sign-in/${await office.identity.createSignInLink()}`, base).href;
      }),
    verifyLog: (flags) => withOffice(configOf(flags), verifyLogs),
  };
}

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
  const { verifyLog } = await import('#platform/storage');
  const organisations = await identity.organisations();
  return Promise.all(
    organisations.map(async ({ id, name }) => {
      const { intact, brokenAt } = await verifyLog(storage, id);
      return { organisation: name, entries: intact, firstBroken: brokenAt };
    }),
  );
}

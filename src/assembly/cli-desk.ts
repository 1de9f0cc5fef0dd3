// SPDX-License-Identifier: Apache-2.0
import { diffSboms, readSbom, validateSbom, writeSbom } from '#engines/sbom';
import { systemClock } from '#platform/clock';
import { type Config, readConfig } from '#platform/config';
import type { Desk, Flags, ObserveOptions, RepositoryReport } from '#surfaces/cli';
import { advisoriesDesk } from './advisories-desk.ts';
import { openAsUser, type Start } from './as-user.ts';
import { filedCurationsAt } from './curation-files.ts';
import { curationsDesk } from './curations-desk.ts';
import { furnish } from './furnish.ts';
import { identifyDesk } from './identify-desk.ts';
import { importDesk } from './import-desk.ts';
import { kpisDesk } from './kpis-desk.ts';
import { licenseDesk } from './license-desk.ts';
import { noticesDesk } from './notices-desk.ts';
import { observeRepositories } from './observe-repositories.ts';
import { type Office, programOf } from './office.ts';
import { peopleDesk } from './people-desk.ts';
import { policyFrom } from './policy-from.ts';
import { sbomDesk } from './sbom-desk.ts';
import { sbomOf } from './sbom-of.ts';
import { sourcesDesk } from './sources-desk.ts';
import { openFileCache } from './upstreams/file-cache.ts';
import { registriesDesk } from './upstreams/registries-desk.ts';
import { usageDesk } from './usage-desk.ts';
import { programVersion } from './version.ts';
import { withOffice } from './with-office.ts';

/** What the command line asks for, done by the rooms. */
export function cliDesk(start: Start): Desk {
  const version = programVersion();
  const configOf = (flags: Flags) => readConfig(flags, start.environment, start.workingFolder);
  const asUser = openAsUser(start, configOf);
  return {
    ...usageDesk(configOf),
    ...kpisDesk(configOf),
    ...registriesDesk(configOf),
    ...sourcesDesk(configOf),
    version,
    observe: (folders, options) => observe(folders, options, configOf({})),
    sbom: (report: RepositoryReport, format) => writeSbom(sbomOf(report, version), format),
    validateSbom,
    readSbom,
    diffSboms,
    ...sbomDesk(),
    ...importDesk(start.workingFolder, asUser),
    ...curationsDesk(start.workingFolder, asUser),
    ...identifyDesk,
    ...peopleDesk,
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

async function* observe(
  folders: readonly string[],
  options: ObserveOptions,
  { packageCaches }: Config,
): ReturnType<Desk['observe']> {
  const policy = await policyFrom(options.policyFile);
  const stopwatch = () => performance.now();
  const { registryCache: file } = options;
  const cache = file === undefined ? undefined : await openFileCache(file);
  const curations = await filedCurationsAt(options.curations);
  const at = systemClock.now();
  yield* cache?.problems ?? [];
  yield* curations.problems;
  const observing = { ...options, policy, cache, curations, packageCaches, at, stopwatch };
  yield* observeRepositories(folders, observing);
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

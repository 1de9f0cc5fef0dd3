// SPDX-License-Identifier: Apache-2.0
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { packagePurl, recordLine } from '#facts/upstreams';
import { parsePurl } from '#model';
import { systemClock } from '#platform/clock';
import type { Config } from '#platform/config';
import { registries } from '#platform/registries';
import type { Flags, RegistriesDesk } from '#surfaces/cli';
import { registriesOf } from '../open-office.ts';
import { withOrganisation } from '../with-office.ts';
import { duePackages } from './due-packages.ts';
import { fetchDue, outcomeSentence, type PackagePage } from './fetch-due.ts';
import { fetchUpstreams, pagesInUse, refuseWithoutRegistries } from './fetch-upstreams.ts';
import { linesOf, openFileCache } from './file-cache.ts';
import { importUpstreams } from './import-upstreams.ts';
import { officeCache } from './upstream-cache.ts';

/** What the command line asks about package registries. */
export function registriesDesk(configOf: (flags: Flags) => Config): RegistriesDesk {
  return {
    fetchUpstreams: ({ ecosystem, limit, signal, onStep }, flags) =>
      withOrganisation(configOf(flags), async (office, principal) => {
        const progress = progressOf(onStep);
        const outcome = await fetchUpstreams(
          office,
          { principal, signal, progress },
          { ecosystem, limit },
        );
        return { sentence: outcomeSentence(outcome), problems: outcome.problems };
      }),
    fetchIntoFile: ({ packages, cache, ...request }, flags) =>
      fetchIntoFile(configOf(flags), { packages, cache, ...request }),
    wantedUpstreams: (flags) =>
      withOrganisation(configOf(flags), async (office, principal) => {
        const cache = officeCache(office, principal);
        const anyRegistry = { forEcosystem: () => undefined };
        const purls = new Set<string>();
        for await (const { ecosystem, packages } of pagesInUse(office, principal)) {
          if (!registries.some(({ ecosystems }) => ecosystems.includes(ecosystem))) continue;
          const now = office.clock.now();
          const due = await duePackages({ cache, registries: anyRegistry, now }, packages);
          for (const one of due.flatMap((each) => each.purls)) purls.add(one);
        }
        return [...purls].sort();
      }),
    importUpstreams: (file, flags) =>
      withOrganisation(configOf(flags), (office, principal) =>
        importUpstreams(office, principal, linesOf(file)),
      ),
    exportUpstreams: (file, flags) =>
      withOrganisation(configOf(flags), async (office, principal) => {
        let count = 0;
        const lines = async function* () {
          for await (const record of office.upstreams.records(principal)) {
            count += 1;
            yield `${recordLine(record)}\n`;
          }
        };
        await pipeline(lines, createWriteStream(file));
        return count;
      }),
  };
}

function progressOf(onStep: (step: string) => void) {
  return (_: number, __?: number, message = '') => onStep(message);
}

async function fetchIntoFile(
  config: Config,
  {
    packages,
    cache: file,
    ecosystem,
    limit,
    signal,
    onStep,
  }: Parameters<RegistriesDesk['fetchIntoFile']>[0],
) {
  const opened = registriesOf(config);
  try {
    refuseWithoutRegistries(opened);
    const cache = await openFileCache(file, { mayBeNew: true });
    const progress = progressOf(onStep);
    const outcome = await fetchDue(pagesIn(packages, ecosystem), {
      ...{ registries: opened, cache, clock: systemClock, limit, signal, progress },
    });
    await cache.tidy();
    return { sentence: outcomeSentence(outcome), problems: outcome.problems };
  } finally {
    opened.close();
  }
}

/** Packages of a list of purls, one a line. */
async function* pagesIn(file: string, only: string | undefined): AsyncGenerator<PackagePage> {
  const byEcosystem = new Map<string, Map<string, string[]>>();
  for await (const line of linesOf(file)) {
    const purl = packagePurl(line.trim());
    const ecosystem = parsePurl(line.trim())?.type;
    if (purl === undefined || ecosystem === undefined) continue;
    const packages = byEcosystem.get(ecosystem) ?? new Map<string, string[]>();
    byEcosystem.set(ecosystem, packages);
    packages.set(purl, [...(packages.get(purl) ?? []), line.trim()]);
  }
  for (const [ecosystem, packages] of byEcosystem) {
    if ((only ?? ecosystem) !== ecosystem) continue;
    yield { ecosystem, packages: [...packages.values()].map((purls) => ({ purls })) };
  }
}

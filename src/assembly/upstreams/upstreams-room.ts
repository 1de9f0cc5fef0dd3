// SPDX-License-Identifier: Apache-2.0
import { leadsOnly, type Principal } from '#model';
import { registries as everyRegistry } from '#platform/registries';
import type { ComponentUpstreamReply, RegistriesReply } from '#surfaces/contract';
import type { Rooms } from '#surfaces/http';
import type { Office } from '../office.ts';
import { addClone, markClone } from './add-clone.ts';
import { refuseWithoutRegistries } from './fetch-upstreams.ts';
import { upstreamProjects } from './upstream-projects.ts';

const MOST_PROBLEMS = 100;

/** What package registries know, and asking them. */
export function upstreamsRoom(office: Office): Rooms['upstreams'] {
  const { upstreams, components, registries } = office;
  return {
    projects: (caller, asked) => upstreamProjects(office, caller, asked),
    addClone: (caller, { location }) => addClone(office, caller, location),
    mark: async (caller, wanted) => ({
      repositoryId: wanted.id,
      jobId: await markClone(office, caller, wanted),
    }),
    async component(caller, id) {
      const { purl, version, ecosystem } = await components.get(caller, id);
      const known = await upstreams.of(caller, { purl, version });
      return {
        upstream: known && {
          ...known,
          maintainers: [...known.maintainers],
          funding: [...known.funding],
        },
        registry: whetherConfigured(office, ecosystem),
      };
    },
    async registries(caller) {
      const problems = await upstreams.problems(caller, MOST_PROBLEMS);
      return {
        configured: registries.configured.map(({ name }) => name),
        ecosystems: await ecosystemsOf(office, caller),
        problems: [...problems],
      };
    },
    async fetch(caller, { ecosystem }) {
      mayFetch(caller);
      refuseWithoutRegistries(registries);
      return { jobId: String(await askForFetch(office, caller, ecosystem)) };
    },
  };
}

/** Asks for a fetch of what is in use; asking again while one waits or runs gives the same job. */
function askForFetch({ jobs }: Office, principal: Principal, ecosystem?: string): Promise<number> {
  const subject = ecosystem ?? 'organisation';
  return jobs.enqueue(principal, {
    kind: 'fetch-upstreams',
    subject,
    key: subject,
    data: { ecosystem },
  });
}

function whetherConfigured(
  { registries }: Office,
  ecosystem: string,
): ComponentUpstreamReply['registry'] {
  if (registries.forEcosystem(ecosystem)) return 'configured';
  return registryFor(ecosystem) ? 'not-configured' : 'none';
}

function registryFor(ecosystem: string) {
  return everyRegistry.find(({ ecosystems }) => ecosystems.includes(ecosystem));
}

async function ecosystemsOf(
  { components, upstreams, registries }: Office,
  principal: Principal,
): Promise<RegistriesReply['ecosystems']> {
  const inUse = await components.packageCounts(principal);
  const counts = await upstreams.counts(principal);
  const known = new Map(counts.map((one) => [one.ecosystem, one]));
  const none = { known: 0, absent: 0, problems: 0 };
  return [...inUse].map(([ecosystem, packages]) => ({
    ...none,
    ...known.get(ecosystem),
    ecosystem,
    inUse: packages,
    registry: registries.forEcosystem(ecosystem)?.name,
    couldBe: registryFor(ecosystem)?.id,
  }));
}

function mayFetch(principal: Principal): void {
  leadsOnly(principal, {
    code: 'registries/may-not-fetch',
    doing: 'Asking package registries',
    next: 'Ask an administrator of your organisation.',
  });
}

// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';
import type { Registries } from '#platform/registries';
import { askForAssessment } from '../ask-for-work.ts';
import type { Office } from '../office.ts';
import type { FetchOutcome } from './fetch-batch.ts';
import { type Fetching, type FetchRequest, fetchDue, type PackagePage } from './fetch-due.ts';
import { officeCache } from './upstream-cache.ts';

export interface OfficeFetching extends Pick<Fetching, 'signal' | 'progress'> {
  readonly principal: Principal;
}

const PAGE = 500;

/** Asks the configured registries for what the office uses; packages without a licence first. */
export async function fetchUpstreams(
  office: Office,
  { principal, signal, progress }: OfficeFetching,
  { ecosystem, limit }: FetchRequest,
): Promise<FetchOutcome> {
  const { registries, clock } = office;
  refuseWithoutRegistries(registries);
  const cache = officeCache(office, principal);
  const fetching = { registries, cache, clock, limit, signal, progress };
  const outcome = await fetchDue(pagesInUse(office, principal, ecosystem), fetching);
  if (outcome.licenses > 0) await askForAssessment(office, principal);
  return outcome;
}

/** Refuses where nobody may be asked, and says how to change that. */
export function refuseWithoutRegistries({ configured }: Registries): void {
  if (configured.length > 0) return;
  throw new Refusal(
    'conflict',
    'registries/none-configured',
    'No package registry may be asked: none is configured.',
    'Name them with --registries or LANTHORN_REGISTRIES, for example "npm,pypi", or "all".',
  );
}

/** Every package in use, those of which a version has no licence before all. */
export async function* pagesInUse(
  { components }: Office,
  principal: Principal,
  only?: string,
): AsyncGenerator<PackagePage> {
  const counts = await components.packageCounts(principal);
  const ecosystems = [...counts.keys()].filter((name) => (only ?? name) === name);
  for (const unlicensed of [true, false]) {
    for (const ecosystem of ecosystems) {
      for (let after: string | undefined = ''; after !== undefined; ) {
        const query = { ecosystem, unlicensed, after, limit: PAGE };
        const packages = await components.packagesInUse(principal, query);
        yield { ecosystem, packages };
        after = packages.length < PAGE ? undefined : packages.at(-1)?.name;
      }
    }
  }
}

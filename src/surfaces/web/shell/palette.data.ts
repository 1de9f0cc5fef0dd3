// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

/** One thing found, and where it lives. */
export interface Hit {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly address: string;
}

export interface HitGroup {
  readonly name: string;
  readonly hits: readonly Hit[];
}

const MOST = 5;

/** Looks in all that has a name. One that fails to answer does not hide the others. */
export function hitsQuery(search: string) {
  return queryOptions({
    queryKey: ['palette', search],
    queryFn: async ({ signal }): Promise<readonly HitGroup[]> => {
      const found = await Promise.allSettled([
        objectives(search, signal),
        repositories(search, signal),
        projects(search, signal),
        components(search, signal),
      ]);
      return found
        .flatMap((group) => (group.status === 'fulfilled' ? [group.value] : []))
        .filter(({ hits }) => hits.length > 0);
    },
    enabled: search.length > 1,
    placeholderData: keepPreviousData,
  });
}

async function components(search: string, signal: AbortSignal): Promise<HitGroup> {
  const { items } = await api.compliance.components({ search, limit: MOST }, { signal });
  const hits = items.map(({ id, purl, name, version, license }) => ({
    id: purl,
    label: [name, version].filter(Boolean).join(' '),
    detail: license ?? 'licence not known yet',
    address: `/compliance/inventory/${id}`,
  }));
  return { name: 'Components', hits };
}

async function repositories(search: string, signal: AbortSignal): Promise<HitGroup> {
  const { items } = await api.portfolio.repositories({ search, limit: MOST }, { signal });
  const hits = items.map(({ id, name, location }) => ({
    id: `repository ${id}`,
    label: name,
    detail: location,
    address: `/repositories/${id}`,
  }));
  return { name: 'Repositories', hits };
}

async function objectives(search: string, signal: AbortSignal): Promise<HitGroup> {
  const { objectives: all } = await api.strategy.objectives(undefined, { signal });
  const hits = all
    .filter(({ title }) => mentions(title, search))
    .map(({ id, title, why }) => ({
      id: `objective ${id}`,
      label: title,
      detail: why,
      address: `/strategy/objectives/${id}`,
    }));
  return { name: 'Objectives', hits: hits.slice(0, MOST) };
}

async function projects(search: string, signal: AbortSignal): Promise<HitGroup> {
  const { projects: all } = await api.measurement.projects(undefined, { signal });
  const hits = all
    .filter(({ name }) => mentions(name, search))
    .map(({ repositoryId, name }) => ({
      id: `project ${repositoryId}`,
      label: name,
      detail: 'activity and community',
      address: `/measurement/projects/${repositoryId}`,
    }));
  return { name: 'Projects', hits: hits.slice(0, MOST) };
}

function mentions(text: string, search: string): boolean {
  return text.toLowerCase().includes(search.toLowerCase());
}

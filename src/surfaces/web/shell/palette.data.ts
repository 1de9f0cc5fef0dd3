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
        components(search, signal),
      ]);
      return found
        .flatMap((group) => (group.status === 'fulfilled' ? group.value : []))
        .filter(({ hits }) => hits.length > 0);
    },
    enabled: search.length > 1,
    placeholderData: keepPreviousData,
  });
}

async function components(search: string, signal: AbortSignal): Promise<readonly HitGroup[]> {
  const { items } = await api.compliance.components({ search, limit: MOST }, { signal });
  const hits = items.map(({ id, purl, name, version, license }) => ({
    id: purl,
    label: [name, version].filter(Boolean).join(' '),
    detail: license ?? 'licence not known yet',
    address: `/compliance/inventory/${id}`,
  }));
  return [{ name: 'Components', hits }];
}

/** A repository with a history is a project as well. */
async function repositories(search: string, signal: AbortSignal): Promise<readonly HitGroup[]> {
  const { items } = await api.portfolio.repositories({ search, limit: MOST }, { signal });
  const found = items.map(({ id, name, location }) => ({
    id: `repository ${id}`,
    label: name,
    detail: location,
    address: `/repositories/${id}`,
  }));
  const projects = items
    .filter(({ kind }) => kind !== 'sbom')
    .map(({ id, name }) => ({
      id: `project ${id}`,
      label: name,
      detail: 'activity and community',
      address: `/measurement/projects/${id}`,
    }));
  return [
    { name: 'Repositories', hits: found },
    { name: 'Projects', hits: projects },
  ];
}

async function objectives(search: string, signal: AbortSignal): Promise<readonly HitGroup[]> {
  const { objectives: all } = await api.strategy.objectives(undefined, { signal });
  const hits = all
    .filter(({ title }) => mentions(title, search))
    .map(({ id, title, why }) => ({
      id: `objective ${id}`,
      label: title,
      detail: why,
      address: `/strategy/objectives/${id}`,
    }));
  return [{ name: 'Objectives', hits: hits.slice(0, MOST) }];
}

function mentions(text: string, search: string): boolean {
  return text.toLowerCase().includes(search.toLowerCase());
}

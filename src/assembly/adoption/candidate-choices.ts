// SPDX-License-Identifier: Apache-2.0
import { packagePurl } from '#facts/upstreams';
import { parsePurl } from '#model';
import type { Outputs } from '#surfaces/contract';
import type { Caller } from '#surfaces/http';
import type { Office } from '../office.ts';

type Choices = Outputs['adoptions']['choices'];

const MOST = 20;

/** Packages whose name holds the words: those in use first, then those that a registry told of. */
export async function candidateChoices(
  { compliance, upstreams }: Office,
  caller: Caller,
  search: string,
): Promise<Choices> {
  const query = { search, sort: 'repositories', order: 'desc', limit: 100 } as const;
  const { items } = await compliance.components(caller, query);
  const known = await upstreams.known(caller);
  const repositories = new Map(known.map(({ purl, repositoryUrl }) => [purl, repositoryUrl]));
  const inUse = [...new Set(items.flatMap(({ purl }) => packagePurl(purl) ?? []))];
  const words = search.toLowerCase();
  const told = known
    .map(({ purl }) => purl)
    .filter((purl) => purl.toLowerCase().includes(words) && !inUse.includes(purl));
  const choice = (from: 'inventory' | 'registry') => (purl: string) => ({
    name: nameOf(purl),
    purl,
    repository: repositories.get(purl),
    from,
  });
  return {
    items: [...inUse.map(choice('inventory')), ...told.map(choice('registry'))].slice(0, MOST),
  };
}

function nameOf(purl: string): string {
  const { namespace, name = purl } = parsePurl(purl) ?? {};
  return namespace === undefined ? name : `${namespace}/${name}`;
}

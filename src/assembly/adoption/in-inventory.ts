// SPDX-License-Identifier: Apache-2.0
import { packagePurl } from '#facts/upstreams';
import { type Principal, parsePurl } from '#model';
import type { Office } from '../office.ts';

/** A component of the inventory that a package URL names. */
export interface InUse {
  readonly id: number;
  readonly purl: string;
  readonly version?: string | undefined;
  readonly license?: string | undefined;
  readonly repositories: number;
}

const MOST_VERSIONS = 200;

/** The version that is named, else the one that most repositories use; `undefined` where the package is not in use. */
export async function inInventory(
  { compliance }: Office,
  principal: Principal,
  purl: string,
): Promise<InUse | undefined> {
  const wanted = packagePurl(purl);
  const { name = '', version } = parsePurl(purl) ?? {};
  const query = {
    sort: 'repositories',
    order: 'desc',
    limit: MOST_VERSIONS,
    search: name,
  } as const;
  const { items } = await compliance.components(principal, query);
  const own = items.filter((item) => packagePurl(item.purl) === wanted);
  return own.find((item) => item.version === version) ?? own[0];
}

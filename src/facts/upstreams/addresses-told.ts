// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { packagePurl } from './package-purl.ts';

/** Where a package is at home, as its registry told. */
export interface AddressesTold {
  readonly repositoryUrl?: string | undefined;
  readonly homepage?: string | undefined;
  /** Where it takes money. */
  readonly funding: readonly string[];
}

interface Row {
  readonly purl: string;
  readonly repository_url: string | null;
  readonly homepage: string | null;
  readonly funding: readonly string[];
}

/** Of these components, by their purls; one of which nothing was told is not in the map. */
export async function addressesTold(
  tx: Transaction,
  purls: readonly string[],
): Promise<ReadonlyMap<string, AddressesTold>> {
  const packages = new Map(purls.map((purl) => [purl, packagePurl(purl)]));
  const rows = await tx.query<Row>(
    `SELECT purl, repository_url, homepage, funding FROM upstreams_package WHERE purl = ANY($1::text[])`,
    [[...new Set(packages.values())].filter((purl) => purl !== undefined)],
  );
  const told = new Map(rows.map((row) => [row.purl, addressesOf(row)]));
  return new Map(
    [...packages].flatMap(([purl, name]) => {
      const found = told.get(name ?? '');
      return found === undefined ? [] : [[purl, found] as const];
    }),
  );
}

function addressesOf({ repository_url, homepage, funding }: Row): AddressesTold {
  return {
    repositoryUrl: repository_url ?? undefined,
    homepage: homepage ?? undefined,
    funding,
  };
}

// SPDX-License-Identifier: Apache-2.0
import type { Origin, Scope } from '#model';
import type { Transaction } from '#platform/storage';

/** A package with where the repositories use it: outside fixtures and examples. */
export interface PackageUses {
  /** Without a version. */
  readonly purl: string;
  readonly ecosystem: string;
  readonly name: string;
  readonly uses: readonly PackageUse[];
  /** How many other packages ask for it, as far as files have edges. */
  readonly askers: number;
  /** Web addresses where it takes money, as locks and manifests say. */
  readonly funding: readonly string[];
}

export interface PackageUse {
  readonly repositoryId: number;
  readonly scope: Scope;
  readonly origin: Origin;
  /** The fewest steps from what the repository asks for itself, which is 1; absent where no file says. */
  readonly depth?: number | undefined;
}

interface UseRow {
  readonly purl: string;
  readonly ecosystem: string;
  readonly name: string;
  readonly repository_id: number;
  readonly scope: Scope;
  readonly origin: Origin;
  readonly depth: number | null;
}

const PACKAGE = (purl: string) => `regexp_replace(${purl}, '[@?#].*$', '')`;

/** All packages in use, by their purls. */
export async function packageUses(tx: Transaction): Promise<readonly PackageUses[]> {
  const rows = await tx.query<UseRow>(
    `SELECT ${PACKAGE('component.purl')} AS purl, min(ecosystem) AS ecosystem, min(component.name) AS name,
       usage.repository_id, scope, origin,
       min(CASE WHEN cardinality(via) > 0 THEN cardinality(via) WHEN usage.direct THEN 1 END) AS depth
     FROM components_usage AS usage
     JOIN components_manifest AS manifest
       ON manifest.repository_id = usage.repository_id AND manifest.id = manifest_id
     JOIN components_component AS component ON component.id = component_id
     WHERE origin IN ('own', 'vendored')
     GROUP BY 1, usage.repository_id, scope, origin ORDER BY 1, usage.repository_id`,
  );
  const askers = await askersIn(tx);
  const funding = await fundingIn(tx);
  const packages = new Map<string, PackageUses & { readonly uses: PackageUse[] }>();
  for (const { purl, ecosystem, name, ...row } of rows) {
    const known = packages.get(purl) ?? {
      purl,
      ecosystem,
      name,
      uses: [],
      askers: askers.get(purl) ?? 0,
      funding: funding.get(purl) ?? [],
    };
    packages.set(purl, known);
    const { repository_id: repositoryId, scope, origin, depth } = row;
    known.uses.push({ repositoryId, scope, origin, depth: depth ?? undefined });
  }
  return [...packages.values()];
}

async function askersIn(tx: Transaction): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ purl: string; askers: number }>(
    `SELECT ${PACKAGE('asked.purl')} AS purl, count(DISTINCT asker.name)::int AS askers
     FROM (SELECT DISTINCT from_id, to_id FROM components_edge) AS edge
     JOIN components_component AS asker ON asker.id = from_id
     JOIN components_component AS asked ON asked.id = to_id GROUP BY 1`,
  );
  return new Map(rows.map(({ purl, askers }) => [purl, askers]));
}

async function fundingIn(tx: Transaction): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.query<{ purl: string; funding: readonly string[] }>(
    `SELECT ${PACKAGE('purl')} AS purl, array_agg(DISTINCT address) AS funding
     FROM components_component, unnest(funding) AS address WHERE repositories > 0 GROUP BY 1`,
  );
  return new Map(rows.map(({ purl, funding }) => [purl, funding]));
}

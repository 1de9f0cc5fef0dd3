// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { productsOfRepositories } from '../products-of.ts';
import { type CoveredFinding, waiverFor } from './covers.ts';
import type { Waiver } from './waiver.ts';

/** A finding, kept or only thought of. Products and versions are looked up. */
export interface CoverableFinding extends Omit<CoveredFinding, 'productIds' | 'versions'> {
  readonly componentId: number;
}

export type WaiversByPackage = ReadonlyMap<string, readonly Waiver[]>;

/** Says of each of these findings which waiver covers it, if any. */
export async function coveringWaivers(
  tx: Transaction,
  waivers: WaiversByPackage,
  findings: readonly CoverableFinding[],
): Promise<(finding: CoverableFinding) => Waiver | undefined> {
  const asked = findings.filter((finding) => waivers.has(finding.package));
  if (asked.length === 0) return () => undefined;
  const productsOf = await productsOfRepositories(tx);
  const versionsOf = await versionsInUse(tx, asked);
  return (finding) =>
    waiverFor(waivers.get(finding.package) ?? [], {
      ...finding,
      productIds: productsOf(finding.repositoryId),
      versions: versionsOf(finding),
    });
}

async function versionsInUse(
  tx: Transaction,
  findings: readonly CoverableFinding[],
): Promise<(finding: CoverableFinding) => readonly string[]> {
  const rows = await tx.query<{ package: string; repository_id: number; versions: string[] }>(
    `SELECT known.package, u.repository_id, array_agg(DISTINCT known.version) AS versions
     FROM (SELECT id, version, regexp_replace(purl, '[@?#].*$', '') AS package FROM components_known
           WHERE (ecosystem, name) IN (SELECT ecosystem, name FROM components_known WHERE id = ANY($1::bigint[]))) AS known
     JOIN components_use u ON u.component_id = known.id
     WHERE known.version IS NOT NULL AND u.repository_id = ANY($2::bigint[])
     GROUP BY known.package, u.repository_id`,
    [
      [...new Set(findings.map(({ componentId }) => componentId))],
      [...new Set(findings.map(({ repositoryId }) => repositoryId))],
    ],
  );
  const versions = new Map(
    rows.map((row) => [`${row.repository_id} ${row.package}`, row.versions]),
  );
  return (finding) => versions.get(`${finding.repositoryId} ${finding.package}`) ?? [];
}

// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';

/** One version of a package that is to be judged. */
export interface StaleComponent {
  readonly id: number;
  /** What it was when its uses are looked at, or before: a change after that is judged next time. */
  readonly revision: number;
}

// The standing that holds is the one of this policy, of this licence and of the component as it is now. One that nobody
// uses any more should have none.
const IS_STALE = `CASE WHEN k.repositories > 0
  THEN s.component_id IS NULL OR s.policy_version <> $1 OR s.revision <> k.revision OR s.fact_license IS DISTINCT FROM k.license
  ELSE s.component_id IS NOT NULL END`;

const STALE = `FROM components_known k
  LEFT JOIN compliance_standing s ON s.organisation_id = k.organisation_id AND s.component_id = k.id
  WHERE ${IS_STALE}`;

/** Whether anything waits to be judged. */
export async function isAnythingStale(tx: Transaction, policyVersion: number): Promise<boolean> {
  const rows = await tx.query(`SELECT k.id ${STALE} LIMIT 1`, [policyVersion]);
  return rows.length > 0;
}

/**
 * Every component that has changed since it was judged or that the policy has not judged. Where one of them has an open
 * finding, which is the package's, so do the other versions: what is no longer true of one may still be true of another.
 * Packages stay together: result in groups of at least `size`, the last one less.
 */
export async function staleComponents(
  tx: Transaction,
  policyVersion: number,
  size: number,
): Promise<readonly (readonly StaleComponent[])[]> {
  const rows = await tx.query<StaleComponent & { readonly package: string }>(
    `WITH stale AS (SELECT k.id, k.revision, k.ecosystem, k.name ${STALE})
     SELECT id, revision, ecosystem || ' ' || name AS package
     FROM (
       SELECT * FROM stale
       UNION SELECT id, revision, ecosystem, name FROM components_known JOIN (
         SELECT ecosystem, name FROM stale
         WHERE EXISTS (SELECT FROM compliance_finding WHERE component_id = stale.id AND state = 'open'
           AND vulnerability_id IS NULL)
       ) AS found USING (ecosystem, name)
     ) AS judged ORDER BY ecosystem, name, id`,
    [policyVersion],
  );
  const groups: StaleComponent[][] = [];
  let last: string | undefined;
  for (const { id, revision, package: name } of rows) {
    const group = groups.at(-1);
    if (group === undefined || (group.length >= size && name !== last))
      groups.push([{ id, revision }]);
    else group.push({ id, revision });
    last = name;
  }
  return groups;
}
